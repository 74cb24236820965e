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
