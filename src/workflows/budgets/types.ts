import type { LimitPeriod, LimitSubject, OnExceed } from "../../modules/budget/types"
import type { UserActor } from "../users/types"

/** What of a limit can be changed later; instants in ISO 8601. */
export interface LimitTerms {
  /** A positive decimal in major units. */
  amount: string
  onExceed: OnExceed
  carryOver: boolean
  /** Does not belong to it; null: for ever. */
  validUntil: string | null
  alertShares: readonly number[]
}

/** A limit as hooks see it. */
export interface LimitFacts extends LimitTerms {
  id: string
  companyId: string
  subject: LimitSubject
  period: LimitPeriod
  currencyCode: string
  timeZone: string
  validFrom: string | null
  version: number
}

/** Who sets a limit, for whom or what. */
export interface LimitCreateRun extends LimitTerms {
  companyId: string
  actor: UserActor
  subject: LimitSubject
  period: LimitPeriod
  validFrom: string | null
  /** The actor knows that some orders could be approved by nobody afterwards (C7); left out, that is asked first. */
  isGapConfirmed?: boolean | undefined
}

interface LimitAct {
  limitId: string
  companyId: string
  actor: UserActor
}

export interface LimitUpdateRun extends LimitAct {
  /** The version that the changes were made of. */
  version: number
  /** A key that is left out stays as it is. */
  changes: Partial<LimitTerms>
  /** As where a limit is set. */
  isGapConfirmed?: boolean | undefined
}

export interface LimitDeleteRun extends LimitAct {
  /** Null: whatever it is by now. */
  version: number | null
}
