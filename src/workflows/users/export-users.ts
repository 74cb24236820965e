import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { writeCsv, type CsvValue } from "../../csv/write-csv"
import { listKeptFields } from "../../fields/field-forms"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import { computeUserStatus } from "../../modules/company/rules/user-status"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"

const PAGE = 500

/** All users of a company by name, as CSV (B3); read in pages, so that ten thousand need no memory. */
export function exportUsers(container: MedusaContainer, companyId: string): Readable {
  return writeCsv(listColumns(), readRows(container, companyId))
}

/** Those of a user, and behind them the shop's further fields (B9). */
function listColumns(): string[] {
  return [
    "salutation",
    "first_name",
    "last_name",
    "email",
    "roles",
    "language",
    "status",
    "contact_number",
    "last_login_at",
    "created_at",
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
    const accounts = await companies.listAccounts(rows.map((place) => place.customer_id))
    const loginOf = new Map(accounts.map((account) => [account.customer_id, account.last_login_at]))
    for (const place of rows) {
      yield presentRow(place, { lastLoginAt: loginOf.get(place.customer_id) ?? null, now })
    }
    after = next ?? undefined
  } while (after !== undefined)
}

async function listPage(companies: CompanyModuleService, companyId: string, after: string | undefined) {
  return await companies.listUserRows({ companyId, order: "name", limit: PAGE, offset: 0, after })
}

function presentRow(
  place: PlaceRow,
  { lastLoginAt, now }: { lastLoginAt: Date | null; now: Date }
): Record<string, CsvValue> {
  const { users, fields } = getOptions()
  const { status, invited_at: invitedAt } = place
  return {
    salutation: place.salutation,
    first_name: place.first_name,
    last_name: place.last_name,
    email: place.email,
    roles: place.role_keys.join(" "),
    language: place.language_code,
    status: computeUserStatus({ status, invitedAt, linkHours: users.invitationHours, now }),
    contact_number: place.contact_number,
    last_login_at: status === "invited" ? null : (lastLoginAt?.toISOString() ?? null),
    created_at: place.created_at.toISOString(),
    ...Object.fromEntries(listKeptFields(fields).map(({ key }) => [key, place.fields[key] ?? null])),
  }
}
