import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { BUDGET_MODULE } from "../../modules/budget"
import { computeWindow } from "../../modules/budget/rules/compute-window"
import type BudgetModuleService from "../../modules/budget/service"
import type { Limit } from "../../modules/budget/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { Deliverer } from "../../outbox/relay"
import type { BudgetAlertMessage, OutboxMessage } from "../../outbox/types"
import { loadSubjectNames } from "../budgets/subject-names"
import { companyPage } from "../mail/rules/company-page"
import { readerLocale } from "../mail/reader-locale"
import { periodWords, writeDay, writeMoney } from "./rules/budget-words"

const alertPayload = z.object({
  company_id: z.string(),
  limit_id: z.string(),
  window_starts_at: z.iso.datetime(),
  share: z.number(),
  used: z.string(),
  available: z.string(),
}) satisfies z.ZodType<BudgetAlertMessage["payload"]>

interface Reader {
  customer_id: string
  email: string
  first_name: string
  last_name: string
  language_code: "en" | "de" | null
}

/**
 * Makes a mail of a spent share for each main contact, and for the user whose own budget it is (C9). A budget that was
 * taken away meanwhile is not told of.
 */
export function createBudgetAlertDeliverer(container: MedusaContainer): Deliverer {
  return async ({ key, payload }) => {
    const read = alertPayload.safeParse(payload)
    if (!read.success) {
      return { outcome: "failed", reason: "This names no budget", retryMayHelp: false }
    }
    const { company_id: companyId, limit_id: limitId } = read.data
    const budgets = container.resolve<BudgetModuleService>(BUDGET_MODULE)
    const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const [found, company] = await Promise.all([
      budgets.limits.find({ id: limitId, companyId }),
      companies.retrieveCompanyRow(companyId),
    ])
    if (!found || !company) {
      return { outcome: "delivered" }
    }
    const nameOf = await loadSubjectNames(container, { company, limits: [found] })
    const readers = await listReaders(companies, found)
    await budgets.tell(
      readers.map((reader): OutboxMessage => ({
        topic: "mail",
        key: `mail:${key}:${reader.customer_id}`,
        payload: {
          template: "budget-alert",
          to: reader.email,
          locale: readerLocale(reader),
          data: describeAlert({ alert: read.data, limit: found, subject: nameOf(found, readerLocale(reader)), company: company.name, reader }),
          links: { budgets_url: companyPage("budgets", companyId) },
        },
      }))
    )
    return { outcome: "delivered" }
  }
}

async function listReaders(companies: CompanyModuleService, { companyId, subject }: Limit): Promise<Reader[]> {
  const [contacts, place] = await Promise.all([
    companies.listActiveMainContacts(companyId),
    subject.type === "user" ? companies.retrievePlace(subject.id) : null,
  ])
  const isMember = place?.company_id === companyId && place.status === "active"
  const readers = new Map<string, Reader>([...contacts, ...(isMember ? [place] : [])].map((one) => [one.customer_id, one]))
  return [...readers.values()]
}

function describeAlert({
  alert,
  limit,
  subject,
  company,
  reader,
}: {
  alert: BudgetAlertMessage["payload"]
  limit: Limit
  subject: string | null
  company: string
  reader: Reader
}): Record<string, string | number | null> {
  const locale = readerLocale(reader)
  const money = (amount: string) => writeMoney({ amount, currencyCode: limit.currencyCode }, locale)
  const left = MathBN.sub(alert.available, alert.used)
  const endsAt = computeWindow(limit.period, new Date(alert.window_starts_at), limit.timeZone)?.endsAt ?? null
  return {
    name: [reader.first_name, reader.last_name].filter(Boolean).join(" ") || null,
    company_name: company,
    budget: [subject, periodWords[locale][limit.period]].filter(Boolean).join(", "),
    share: alert.share,
    used: money(alert.used),
    available: money(alert.available),
    left: money(MathBN.gt(left, 0) ? left.toFixed() : "0"),
    renews_on: endsAt && writeDay(endsAt, { timeZone: limit.timeZone, locale }),
  }
}
