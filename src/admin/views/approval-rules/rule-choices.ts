import type { RuleNames } from "./use-rule-texts"

/** What a rule can be made of in a company, or in the whole shop. */
export interface RuleChoices extends RuleNames {
  currency_code: string | null
  /** `decides`: a tier can name it. */
  roles: readonly { key: string; name: string | null; decides: boolean }[]
}
