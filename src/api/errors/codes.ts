import { accountCodes } from "./account-codes"
import { addressCodes } from "./address-codes"
import { cartCodes } from "./cart-codes"
import { delegationCodes } from "./delegation-codes"
import { operatorCodes } from "./operator-codes"
import { sessionCodes } from "./session-codes"
import { userCodes } from "./user-codes"

/**
 * The closed list of what a request can be refused with. A code is part of the
 * API and is never renamed. `type` is the platform's error type; where the
 * platform would lose our code (429, 503, 409), our own responder answers.
 *
 * A code of one subject stands in that subject's file; here stand those that
 * any route may have, and those of a company's own data. docs/error-codes.md
 * has them in this order.
 */
export const errorCodes = {
  invalid_data: {
    status: 400,
    type: "invalid_data",
    retryMayHelp: false,
    sentence: { en: "Some entries are not valid.", de: "Einige Eingaben sind nicht gültig." },
  },
  ...accountCodes,
  not_found: {
    status: 404,
    type: "not_found",
    retryMayHelp: false,
    sentence: { en: "There is nothing here by this id.", de: "Unter dieser Kennung gibt es hier nichts." },
  },
  not_in_erp: {
    status: 404,
    type: "not_found",
    retryMayHelp: false,
    sentence: {
      en: "The ERP does not know this company's customer number.",
      de: "Das ERP kennt die Kundennummer dieser Firma nicht.",
    },
  },
  changed_meanwhile: {
    status: 409,
    type: "conflict",
    retryMayHelp: true,
    sentence: {
      en: "Somebody else changed this meanwhile. Please look at the new values and save again.",
      de: "Jemand anderes hat dies inzwischen geändert. Bitte prüfen Sie die neuen Werte und speichern Sie erneut.",
    },
  },
  external_id_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another company has this external id.",
      de: "Eine andere Firma hat diese externe Kennung.",
    },
  },
  ...userCodes,
  ...cartCodes,
  ...delegationCodes,
  ...sessionCodes,
  ...addressCodes,
  ...operatorCodes,
  too_many_attempts: {
    status: 429,
    type: "too_many_attempts",
    retryMayHelp: true,
    sentence: {
      en: "Too many attempts. Please wait a while, or hand your request over to the shop.",
      de: "Zu viele Versuche. Bitte warten Sie eine Weile, oder übergeben Sie Ihr Anliegen an den Shop.",
    },
  },
  erp_unavailable: {
    status: 503,
    type: "unavailable",
    retryMayHelp: true,
    sentence: {
      en: "We cannot check your entries at the moment. Please try again in a few minutes.",
      de: "Wir können Ihre Angaben gerade nicht prüfen. Bitte versuchen Sie es in einigen Minuten erneut.",
    },
  },
  pages_unavailable: {
    status: 503,
    type: "unavailable",
    retryMayHelp: true,
    sentence: {
      en: "These pages are not ready yet. Please try again later, or tell the shop.",
      de: "Diese Seiten sind noch nicht bereit. Bitte versuchen Sie es später erneut, oder sagen Sie dem Shop Bescheid.",
    },
  },
} as const

export type ErrorCode = keyof typeof errorCodes
