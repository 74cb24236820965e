/** A change of e-mail on its way through the workflow. */
export interface EmailChangeRun {
  changeId: string
  /** Names this run; another one may have taken the change over. */
  runId: string
  customerId: string
  /** Null where the person has no password with us. */
  authIdentityId: string | null
  oldEmail: string
  /** The e-mail as the login spells it. */
  oldLogin: string | null
  newEmail: string
  companyId: string | null
  locale: "en" | "de"
}
