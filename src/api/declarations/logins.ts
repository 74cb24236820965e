import type { RouteDeclaration } from "../access/route-declaration"
import {
  emailChangeBody,
  emailChangeConfirmedResponse,
  emailChangeSentResponse,
  emailChangeTokenBody,
  operatorEmailBody,
  userEmailBody,
} from "../schemas/logins"
import { emptyBody, sessionsEndedResponse } from "../schemas/users"

const store = "/store/customer-center"
const admin = "/admin/customer-center"

/** Sessions and the e-mail of a login: what its owner, a main contact and an operator do with them (B3, B4). */
export const loginDeclarations = [
  {
    method: "POST",
    path: `${store}/me/sessions/end`,
    access: { who: "customer" },
    summary: "End every session and token of the own login, the one that asks as well",
    body: emptyBody,
    response: { status: 200, schema: sessionsEndedResponse },
    codes: ["permission_denied"],
  },
  {
    method: "POST",
    path: `${store}/me/email`,
    access: { who: "customer" },
    summary: "Ask for another e-mail address of the own login, to be confirmed there",
    body: emailChangeBody,
    response: { status: 202, schema: emailChangeSentResponse },
    codes: ["permission_denied", "confirm_own_address", "too_many_attempts", "password_wrong", "email_in_use", "changed_meanwhile"],
  },
  {
    method: "POST",
    path: `${store}/email-changes/confirm`,
    access: { who: "anyone" },
    summary: "Agree to a change of e-mail with the token out of a mail",
    body: emailChangeTokenBody,
    bodyLimit: 32_768,
    response: { status: 200, schema: emailChangeConfirmedResponse },
    codes: ["link_invalid", "too_many_attempts"],
  },
  {
    method: "POST",
    path: `${store}/users/:id/email`,
    access: { who: "member", permission: "users.manage" },
    summary: "Ask for another e-mail address of a user, to be confirmed there and, once they have come in, by the old one as well",
    body: userEmailBody,
    response: { status: 202, schema: emailChangeSentResponse },
    codes: ["not_found", "not_oneself", "changed_meanwhile", "confirm_own_address", "role_not_assignable", "email_in_use", "too_many_attempts"],
  },
  {
    method: "POST",
    path: `${admin}/business-users/:id/sessions/end`,
    access: { who: "operator", resource: "customer_center_user", operation: "update" },
    summary: "End every session and token of a user's login",
    body: emptyBody,
    response: { status: 200, schema: sessionsEndedResponse },
    codes: ["not_found"],
  },
  {
    method: "POST",
    path: `${admin}/business-users/:id/email`,
    access: { who: "operator", resource: "customer_center_user", operation: "update" },
    summary: "Ask for another e-mail address of a user, to be confirmed there",
    body: operatorEmailBody,
    response: { status: 202, schema: emailChangeSentResponse },
    codes: ["not_found", "email_in_use", "changed_meanwhile"],
  },
] satisfies RouteDeclaration[]
