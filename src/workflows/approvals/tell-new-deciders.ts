import type { MedusaContainer } from "@medusajs/framework/types"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { attempt } from "../attempt"
import { listDecidersOf } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { toDeciderRow } from "./rules/decider-row"
import { notifyDeciders } from "./notify-deciders"

/** Companies in one look, and requests in one. */
const PAGE = 200

/**
 * A request whose askers were all deactivated, lost the role, left or are absent moves to those who can decide now (C7), with one mail to
 * each. It is found out by looking, not by listening: whatever took the right away, and whether or not the process lived on.
 *
 * @returns how many requests moved
 */
export async function tellNewDeciders(container: MedusaContainer): Promise<number> {
  const { notices } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  let moved = 0
  let after = ""
  for (;;) {
    const companyIds = await notices.listWaitingCompanies({ after, limit: PAGE })
    moved += companyIds.length > 0 ? await tellIn(container, companyIds) : 0
    if (companyIds.length < PAGE) {
      break
    }
    after = companyIds.at(-1) ?? ""
  }
  if (moved > 0) {
    void relayOutbox(container)
  }
  return moved
}

async function tellIn(container: MedusaContainer, waiting: readonly string[]): Promise<number> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const byCompany = groupByCompany(await listDecidersOf(container, waiting))
  const companyIds = [...byCompany.keys()]
  const everybody = [...byCompany.values()].flat()
  let moved = 0
  let after = ""
  for (;;) {
    const ids = await approvals.notices.listUnheard({ companyIds, deciders: everybody.map(toDeciderRow), after, limit: PAGE })
    for (const id of ids) {
      moved += await attempt(container, `approvals: telling of ${id}`, async () => {
        const request = await approvals.find({ id })
        return request !== null && (await notifyDeciders(container, request, byCompany.get(request.company_id) ?? []))
      })
    }
    if (ids.length < PAGE) {
      return moved + (await tellDeputies(container, byCompany))
    }
    after = ids.at(-1) ?? ""
  }
}

/** What waited for an absent one when the absence began waits for the deputy as well. */
async function tellDeputies(container: MedusaContainer, byCompany: ReadonlyMap<string, readonly Decider[]>): Promise<number> {
  const approvals = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  const standIns = [...byCompany].flatMap(([companyId, deciders]) =>
    deciders.flatMap(({ businessUserId, deputyFor }) =>
      deputyFor ? [{ absentId: deputyFor.businessUserId, deputyId: businessUserId, companyId }] : []
    )
  )
  const deputyIds = new Set(standIns.map(({ deputyId }) => deputyId))
  let moved = 0
  let after = ""
  for (let isMore = standIns.length > 0; isMore; ) {
    const ids = await approvals.notices.listUnheardByDeputies({ standIns, after, limit: PAGE })
    for (const id of ids) {
      moved += await attempt(container, `approvals: telling deputies of ${id}`, async () => {
        const request = await approvals.find({ id })
        const holders = request ? (byCompany.get(request.company_id) ?? []) : []
        return request !== null && (await notifyDeciders(container, request, holders, ({ businessUserId }) => deputyIds.has(businessUserId)))
      })
    }
    isMore = ids.length === PAGE
    after = ids.at(-1) ?? ""
  }
  return moved
}

/** Companies where nobody decides are not in it: there is nobody to tell. */
function groupByCompany(deciders: readonly Decider[]): Map<string, Decider[]> {
  const groups = new Map<string, Decider[]>()
  for (const decider of deciders) {
    const companyId = decider.place.company_id ?? ""
    groups.set(companyId, [...(groups.get(companyId) ?? []), decider])
  }
  return groups
}
