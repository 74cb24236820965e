export type CenterState = "ready" | "no_main_contact" | "off"

/** The flag that holds: the operator's word where there is one, else the ERP's. */
export function computeCenterEnabled(company: {
  readonly center_by_erp: boolean
  readonly center_override: boolean | null
}): boolean {
  return company.center_override ?? company.center_by_erp
}

/** A center is ready only with the flag on and an active main contact; an invited one does not count. */
export function computeCenterState(facts: {
  readonly centerEnabled: boolean
  readonly activeMainContacts: number
}): CenterState {
  if (!facts.centerEnabled) {
    return "off"
  }
  return facts.activeMainContacts > 0 ? "ready" : "no_main_contact"
}
