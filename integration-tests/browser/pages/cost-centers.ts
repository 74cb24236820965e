import type { AssignedCostCenter, CostCenter, CostCenterDetail } from "../../../src/api/schemas/cost-centers"
import type { Me } from "../../../src/api/schemas/company"
import { keeper as budgetKeeper } from "./budgets"

/** A main contact who keeps the company's cost centers. */
export const keeper: Me = {
  ...budgetKeeper,
  current: budgetKeeper.current && {
    ...budgetKeeper.current,
    permissions: [...budgetKeeper.current.permissions, "cost_centers.manage"],
  },
}

function center(id: string, changes: Partial<CostCenter>): CostCenter {
  return {
    id,
    code: "20",
    name: "Sales",
    parent_id: null,
    ancestors: [],
    active: true,
    version: 3,
    child_count: 0,
    user_count: 0,
    budget_count: 0,
    ...changes,
  }
}

const ofSales = { id: "costcenter_1", code: "20", name: "Sales" }

export const sales = center("costcenter_1", { child_count: 2, budget_count: 1, user_count: 12 })
export const north = center("costcenter_2", {
  code: "20-N",
  name: "North",
  parent_id: sales.id,
  ancestors: [ofSales],
  user_count: 1,
})
export const workshop = center("costcenter_3", { code: "30", name: "Workshop" })
export const northDetail: CostCenterDetail = { ...north, users: [{ id: "bu_2", name: "Ben Adler", is_default: true }] }

/** A tree with an inactive one and a name out for trouble. */
const centers: CostCenter[] = [
  sales,
  north,
  center("costcenter_4", {
    code: "20-N-7",
    name: "<b>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</b>",
    parent_id: north.id,
    ancestors: [ofSales, { id: north.id, code: north.code, name: north.name }],
    active: false,
  }),
  workshop,
]

export const centerPage = { cost_centers: centers, count: 4, count_is_minimum: false, limit: 20, offset: 0, next: null }

export const assigned: AssignedCostCenter = { id: north.id, code: north.code, name: north.name, active: true, is_default: true }
