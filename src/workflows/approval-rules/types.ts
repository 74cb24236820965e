import type { RuleTerms } from "../../modules/approval/rule-types"
import type { UserActor } from "../users/types"

/** Who changes rules, and whose: a company's, or with null the shop's own. */
interface RuleAct {
  actor: UserActor
  companyId: string | null
}

export interface RuleCreateRun extends RuleAct {
  terms: RuleTerms
}

export interface RuleUpdateRun extends RuleAct {
  ruleId: string
  /** The version that the changes were made of. */
  version: number
  /** As a whole; they replace what stood there. */
  terms: RuleTerms
}

export interface RuleDeleteRun extends RuleAct {
  ruleId: string
  /** Null: whatever it is by now. */
  version: number | null
}

/** A company says whether the shop's rules hold in it beside its own. */
export interface RuleScopeRun {
  actor: UserActor
  companyId: string
  shopRules: boolean
  /** Of what it replaces; 0 where nothing was ever said. */
  version: number
}
