import type { CostCenter } from "../../modules/budget/types"
import type { UserActor } from "../users/types"

/** What of a cost center can be written. */
export type CostCenterTerms = Pick<CostCenter, "parentId" | "code" | "name" | "active">

/** A cost center as hooks see it. */
export type CostCenterFacts = CostCenter

export interface CostCenterCreateRun extends CostCenterTerms {
  companyId: string
  actor: UserActor
}

interface CostCenterAct {
  costCenterId: string
  companyId: string
  actor: UserActor
}

export interface CostCenterUpdateRun extends CostCenterAct {
  /** The version that the changes were made of. */
  version: number
  /** A key that is left out stays as it is. */
  changes: Partial<CostCenterTerms>
}

export interface CostCenterDeleteRun extends CostCenterAct {
  /** Null: whatever it is by now. */
  version: number | null
}

/** Which cost centers a user may choose. */
export interface CostCenterChoices {
  costCenterIds: readonly string[]
  /** One of them, booked on where nothing is chosen; null where there are none. */
  defaultId: string | null
}

export interface CostCenterAssignRun extends CostCenterChoices {
  businessUserId: string
  companyId: string
  actor: UserActor
  /** Of the list that it replaces; null for whatever stands. */
  version: string | null
}
