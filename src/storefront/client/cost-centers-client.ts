import { renderQuery, type CallCenter } from "./call-center"
import type {
  AssignedCostCenter,
  AssignmentInput,
  CostCenterChanges,
  CostCenterDetail,
  CostCenterInput,
  CostCenterList,
  CostCenterListQuery,
} from "./cost-center-types"

/** C1: the cost centers of the company that the client acts in. All need `cost_centers.manage`. */
export interface CostCentersClient {
  listCostCenters(query?: CostCenterListQuery): Promise<CostCenterList>
  /** Refuses with `not_found`. */
  retrieveCostCenter(id: string): Promise<CostCenterDetail>
  /** Refuses with `cost_center_code_taken`, `cost_center_too_deep`, `not_found` (no such parent), `confirm_own_address`. */
  addCostCenter(input: CostCenterInput): Promise<CostCenterDetail>
  /** Refuses with `changed_meanwhile`, `cost_center_cycle`, and as `addCostCenter`. */
  updateCostCenter(id: string, changes: CostCenterChanges): Promise<CostCenterDetail>
  /** Refuses with `cost_center_in_use` while something lies below it or a budget is set for it. */
  removeCostCenter(id: string): Promise<void>
  /** Which ones a user may choose, the default first. */
  listUserCostCenters(userId: string): Promise<AssignedCostCenter[]>
  /** Replaces that list. Refuses with `not_found`, `confirm_own_address`. */
  setUserCostCenters(userId: string, input: AssignmentInput): Promise<AssignedCostCenter[]>
}

export function createCostCentersClient(call: CallCenter): CostCentersClient {
  const at = (id: string) => `/cost-centers/${encodeURIComponent(id)}`
  const ofUser = (id: string) => `/users/${encodeURIComponent(id)}/cost-centers`
  type One = { cost_center: CostCenterDetail }
  type Assigned = { cost_centers: AssignedCostCenter[] }

  return {
    listCostCenters: (query = {}) => call("GET", `/cost-centers${renderQuery({ ...query })}`),
    retrieveCostCenter: async (id) => (await call<One>("GET", at(id))).cost_center,
    addCostCenter: async (input) => (await call<One>("POST", "/cost-centers", input)).cost_center,
    updateCostCenter: async (id, changes) => (await call<One>("POST", at(id), changes)).cost_center,
    removeCostCenter: async (id) => {
      await call("DELETE", at(id))
    },
    listUserCostCenters: async (userId) => (await call<Assigned>("GET", ofUser(userId))).cost_centers,
    setUserCostCenters: async (userId, input) => (await call<Assigned>("POST", ofUser(userId), input)).cost_centers,
  }
}
