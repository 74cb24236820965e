import { renderQuery, type CallCenter } from "./call-center"
import type {
  AssignmentInput,
  CostCenterChanges,
  CostCenterDetail,
  CostCenterInput,
  CostCenterList,
  CostCenterListQuery,
  UserCostCenters,
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
  listUserCostCenters(userId: string): Promise<UserCostCenters>
  /** Replaces that list. Refuses with `not_found`, `changed_meanwhile`, `confirm_own_address`. */
  setUserCostCenters(userId: string, input: AssignmentInput): Promise<UserCostCenters>
}

export function createCostCentersClient(call: CallCenter): CostCentersClient {
  const at = (id: string) => `/cost-centers/${encodeURIComponent(id)}`
  const ofUser = (id: string) => `/users/${encodeURIComponent(id)}/cost-centers`
  type One = { cost_center: CostCenterDetail }

  return {
    listCostCenters: (query = {}) => call("GET", `/cost-centers${renderQuery({ ...query })}`),
    retrieveCostCenter: async (id) => (await call<One>("GET", at(id))).cost_center,
    addCostCenter: async (input) => (await call<One>("POST", "/cost-centers", input)).cost_center,
    updateCostCenter: async (id, changes) => (await call<One>("POST", at(id), changes)).cost_center,
    removeCostCenter: async (id) => {
      await call("DELETE", at(id))
    },
    listUserCostCenters: (userId) => call("GET", ofUser(userId)),
    setUserCostCenters: (userId, input) => call("POST", ofUser(userId), input),
  }
}
