import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { writeCsv, type CsvValue } from "../../csv/write-csv"
import { listKeptFields, userColumns } from "../../fields/field-forms"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import { computeUserStatus } from "../../modules/company/rules/user-status"
import type CompanyModuleService from "../../modules/company/service"
import type { UserListRow } from "../../modules/company/store/user-list"

const PAGE = 500

/** All users of a company by name, as CSV (B3); read in pages, so that ten thousand need no memory. */
export function exportUsers(container: MedusaContainer, companyId: string): Readable {
  return writeCsv(listColumns(), readRows(container, companyId))
}

/** Those of a user, and behind them the shop's further fields (B9). */
function listColumns(): string[] {
  return [
    ...userColumns,
    ...listKeptFields(getOptions().fields).map((field) => field.key),
  ]
}

async function* readRows(
  container: MedusaContainer,
  companyId: string
): AsyncGenerator<Record<string, CsvValue>> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const now = new Date()
  let after: string | undefined
  do {
    const { rows, next } = await listPage(companies, companyId, after)
    for (const user of rows) {
      yield presentRow(user, now)
    }
    after = next ?? undefined
  } while (after !== undefined)
}

async function listPage(companies: CompanyModuleService, companyId: string, after: string | undefined) {
  return await companies.listUserRows({ companyId, order: "name", limit: PAGE, offset: 0, after })
}

function presentRow(user: UserListRow, now: Date): Record<string, CsvValue> {
  const { users, fields } = getOptions()
  const { status, invited_at: invitedAt } = user
  return {
    salutation: user.salutation,
    first_name: user.first_name,
    last_name: user.last_name,
    email: user.email,
    roles: user.role_keys.join(" "),
    language: user.language_code,
    status: computeUserStatus({ status, invitedAt, linkHours: users.invitationHours, now }),
    contact_number: user.contact_number,
    last_login_at: status === "invited" ? null : (user.last_login_at?.toISOString() ?? null),
    created_at: user.created_at.toISOString(),
    ...Object.fromEntries(listKeptFields(fields).map(({ key }) => [key, user.fields[key] ?? null])),
  }
}
