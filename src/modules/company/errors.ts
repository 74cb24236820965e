import { MedusaError } from "@medusajs/framework/utils"

/**
 * The world changed between deciding an activation and writing it (an operator
 * made the company, another process took the run over). The whole attempt may be
 * made again; it is never shown to a person.
 */
export const ACTIVATION_SUPERSEDED = "activation_superseded"

export function activationSuperseded(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "The activation was overtaken and has to be decided again",
    ACTIVATION_SUPERSEDED
  )
}

/** What a change of a company's users is refused with; `api/errors` has the sentences. */
export type UserRefusalCode =
  | "permission_denied"
  | "not_found"
  | "email_in_use"
  | "contact_in_use"
  | "role_unknown"
  | "role_not_assignable"
  | "last_main_contact"
  | "not_oneself"
  | "user_deactivated"
  | "not_invited"
  | "confirm_own_address"
  | "changed_meanwhile"

export function userRefusal(code: UserRefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The change was refused: ${code}`, code)
}

/**
 * The run that makes a login was taken over, or somebody took the address between
 * decision and writing. The whole request may be made again; it is never shown to a person.
 */
export const LOGIN_SUPERSEDED = "login_superseded"

export function loginSuperseded(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "The login was overtaken and has to be decided again", LOGIN_SUPERSEDED)
}

/** Another company has this external id. */
export const EXTERNAL_ID_TAKEN = "external_id_taken"

export function externalIdTaken(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "Another company has this external id", EXTERNAL_ID_TAKEN)
}

/** Another user of the company has this ERP contact. */
export const CONTACT_IN_USE = "contact_in_use"

export function contactInUse(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "Another user has this contact", CONTACT_IN_USE)
}

/** Another address of the company has this label. */
const ADDRESS_LABEL_TAKEN = "address_label_taken"

export function addressLabelTaken(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, "Another address has this label", ADDRESS_LABEL_TAKEN)
}

/** What a change of rights, roles or delegates is refused with; `api/errors` has the sentences. */
export type RightRefusalCode =
  | "not_found"
  | "not_oneself"
  | "main_contact_protected"
  | "confirm_own_address"
  | "role_key_taken"
  | "role_in_use"

export function rightRefusal(code: RightRefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The change was refused: ${code}`, code)
}
