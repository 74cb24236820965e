import { COMPANY_MODULE } from "../../../../modules/company"
import type CompanyModuleService from "../../../../modules/company/service"
import type { AccountState, PlaceRow } from "../../../../modules/company/store/account-store"
import { defineRoute } from "../../../access/define-route"
import type { Person } from "../../../present/company"
import { loadPeople } from "../../../present/people"
import { presentBusinessUser, presentCompanySummary, presentInstant } from "../../../present/place"
import type { CompanyUser } from "../../../schemas/company"
import { businessUserListQuery } from "../../../schemas/company"

export const GET = defineRoute(businessUserListQuery, async ({ req, input }) => {
  const companies = req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
  const { rows, count, countIsMinimum } = await companies.listPlaceRows({
    companyId: input.company_id,
    customerId: input.customer_id,
    limit: input.limit,
    offset: input.offset,
  })
  const ids = rows.map((row) => row.customer_id)
  const [people, accounts] = await Promise.all([loadPeople(req.scope, ids), companies.listAccounts(ids)])
  const accountOf = new Map(accounts.map((account) => [account.customer_id, account]))
  return {
    json: {
      business_users: rows.map((row) =>
        presentUser(row, people.get(row.customer_id) ?? null, accountOf.get(row.customer_id) ?? null)
      ),
      count,
      count_is_minimum: countIsMinimum,
      limit: input.limit,
      offset: input.offset,
    },
  }
})

function presentUser(place: PlaceRow, person: Person | null, account: AccountState | null): CompanyUser {
  return {
    ...presentBusinessUser(place),
    email: person?.email ?? "",
    first_name: person?.first_name ?? null,
    last_name: person?.last_name ?? null,
    email_confirmed: Boolean(account?.email_confirmed_at),
    locked: Boolean(account?.locked_at),
    last_login_at: presentInstant(account?.last_login_at ?? null),
    company: presentCompanySummary(place),
  }
}
