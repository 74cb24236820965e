import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/** People of one round: few statements, none of them long. */
const BATCH = 500

/**
 * Brings everybody in a company out of the customer group it had and into the one
 * it has, as it stands now: done twice, or in another order, it ends alike. Whoever is in another
 * company with the former group stays in it; a group that was deleted gives no prices.
 */
export async function movePriceGroup(
  container: MedusaContainer,
  { companyId, leftGroupId }: { companyId: string; leftGroupId: string | null }
): Promise<void> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = await companies.retrieveCompanyRow(companyId)
  const groupId = company?.customer_group_id ?? null
  let after = ""
  for (;;) {
    const members = await companies.listMemberIds({ companyId, after, limit: BATCH })
    const last = members.at(-1)
    if (last === undefined) {
      return
    }
    if (leftGroupId !== null && leftGroupId !== groupId) {
      await leaveGroup(container, { members, groupId: leftGroupId })
    }
    if (groupId !== null) {
      await joinGroup(container, { members, groupId })
    }
    after = last
  }
}

interface Move {
  members: readonly string[]
  groupId: string
}

async function leaveGroup(container: MedusaContainer, { members, groupId }: Move): Promise<void> {
  const staying = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listGroupHolders({ customerIds: members, customerGroupId: groupId })
  const inGroup = await listInGroup(container, { members, groupId })
  const leaving = inGroup.filter((id) => !staying.includes(id))
  if (leaving.length > 0) {
    await container.resolve(Modules.CUSTOMER).removeCustomerFromGroup(
      leaving.map((customer_id) => ({ customer_id, customer_group_id: groupId }))
    )
  }
}

async function joinGroup(container: MedusaContainer, { members, groupId }: Move): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [group] = await customers.listCustomerGroups({ id: [groupId] }, { select: ["id"], take: 1 })
  if (!group) {
    return
  }
  const people = await customers.listCustomers({ id: [...members] }, { select: ["id"], take: members.length })
  const inGroup = new Set(await listInGroup(container, { members, groupId }))
  const joining = people.filter(({ id }) => !inGroup.has(id))
  if (joining.length > 0) {
    await customers.addCustomerToGroup(joining.map(({ id }) => ({ customer_id: id, customer_group_id: groupId })))
  }
}

async function listInGroup(container: MedusaContainer, { members, groupId }: Move): Promise<string[]> {
  const rows = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [...members], groups: [groupId] }, { select: ["id"], take: members.length })
  return rows.map(({ id }) => id)
}
