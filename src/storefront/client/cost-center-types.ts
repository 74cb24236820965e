/** What a company books its orders on. */
export interface CostCenter {
  id: string
  /** Unique in the company, without case. */
  code: string
  name: string
  /** Null at the top. */
  parent_id: string | null
  /** Those above it, from the top down. */
  ancestors: { id: string; code: string; name: string }[]
  /** An inactive one cannot be chosen; its budgets still hold what is spent below it. */
  active: boolean
  version: number
  /** How many lie right below it. */
  child_count: number
  /** How many users may choose it. */
  user_count: number
  budget_count: number
}

/** One of them, with who may choose it: the first hundred by name. */
export interface CostCenterDetail extends CostCenter {
  users: { id: string; name: string; is_default: boolean }[]
}

export interface CostCenterListQuery {
  q?: string
  /** By `path` each stands below the one above it. */
  order?: "path" | "-path" | "code" | "-code" | "name" | "-name"
  active?: "true" | "false"
  limit?: number
  offset?: number
  after?: string
}

export interface CostCenterList {
  cost_centers: CostCenter[]
  count: number
  count_is_minimum: boolean
  limit: number
  offset: number
  next: string | null
}

export interface CostCenterInput {
  code: string
  name: string
  parent_id?: string | null
  active?: boolean
}

/** A key that is left out stays as it is. */
export interface CostCenterChanges extends Partial<CostCenterInput> {
  version: number
}

/** One that a user may choose, once it is active. */
export interface AssignedCostCenter {
  id: string
  code: string
  name: string
  active: boolean
  is_default: boolean
}

/** What a user may choose, the default first; `version` tells the list from any other. */
export interface UserCostCenters {
  cost_centers: AssignedCostCenter[]
  version: string
}

/** The whole list; it replaces the one before. */
export interface AssignmentInput {
  /** Of the list that it replaces; left out: of whatever stands. */
  version?: string
  cost_center_ids: string[]
  /** Booked on where nothing is chosen; one of the list, null where that is empty. */
  default_id: string | null
}
