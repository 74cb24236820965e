import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { ContactRow } from "../../modules/company/store/contact-store"
import { ERP_MODULE, isErpUnavailable } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import type { ErpContact } from "../../modules/erp/types"

/** What was asked for less than this ago is fresh enough for a list on a screen. */
const FRESH_MS = 10 * 60 * 1000
const PAGE_SIZE = 500
/** A hundred thousand contacts of one company; an ERP that never stops listing is not believed. */
const MOST_PAGES = 200

export interface ContactsState {
  /** When the ERP was asked last; null where it never was. */
  syncedAt: Date | null
  /** The ERP does not answer now, and what is stored is older than it should be. */
  isStale: boolean
}

/**
 * Takes over the ERP's contacts of a company (B2), unless that was done within the last ten minutes. Entries that
 * stand for the company itself are left out. Where the ERP does not answer, what was stored last serves.
 */
export async function syncContacts(
  container: MedusaContainer,
  { companyId, now }: { companyId: string; now: Date }
): Promise<ContactsState> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const syncedAt = await companies.users.retrieveContactsSyncedAt(companyId)
  if (syncedAt && now.getTime() - syncedAt.getTime() < FRESH_MS) {
    return { syncedAt, isStale: false }
  }
  const company = await companies.retrieveCompanyRow(companyId)
  if (!company?.customer_number) {
    return { syncedAt: null, isStale: false }
  }
  try {
    const contacts = await listAllContacts(container, company.customer_number)
    await companies.users.replaceContacts({ companyId, contacts })
    return { syncedAt: await companies.users.retrieveContactsSyncedAt(companyId), isStale: false }
  } catch (error) {
    if (!isErpUnavailable(error)) {
      throw error
    }
    return { syncedAt, isStale: true }
  }
}

async function listAllContacts(container: MedusaContainer, customerNumber: string): Promise<ContactRow[]> {
  const erp = container.resolve<ErpModuleService>(ERP_MODULE)
  const found = new Map<string, ContactRow>()
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, nextCursor }: { items: readonly ErpContact[]; nextCursor: string | null } =
      await erp.listContacts({ customerNumber, cursor, limit: PAGE_SIZE })
    for (const contact of items) {
      if (!contact.isCompany) {
        found.set(contact.contactNumber, prepareRow(contact))
      }
    }
    cursor = nextCursor
    if (cursor === null) {
      break
    }
  }
  return [...found.values()]
}

function prepareRow(contact: ErpContact): ContactRow {
  return {
    contact_number: contact.contactNumber,
    salutation: contact.salutation,
    name: contact.name,
    email: contact.email?.toLowerCase() ?? null,
    phone: contact.phone,
    language_code: contact.languageCode,
    is_main: contact.isMain,
  }
}
