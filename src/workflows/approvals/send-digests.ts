import type { MedusaContainer } from "@medusajs/framework/types"
import { getOptions } from "../../get-options"
import { APPROVAL_MODULE } from "../../modules/approval"
import type ApprovalModuleService from "../../modules/approval/service"
import type { ListedRequest } from "../../modules/approval/store/request-rows"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { OutboxMessage } from "../../outbox/types"
import { attempt } from "../attempt"
import { writeMoney } from "../checkout/rules/budget-words"
import { companyPage } from "../mail/rules/company-page"
import { readerLocale } from "../mail/reader-locale"
import { relayOutbox } from "../outbox/relay-outbox"
import { listDecidersOf } from "./list-deciders"
import type { Decider } from "./list-deciders"
import { chooseWithinCeiling } from "./rules/ceilings"
import { chooseDeciders } from "./rules/choose-deciders"
import { chooseTierDeciders } from "./rules/choose-tier-deciders"
import { computeDigestInstant } from "./rules/digest-instant"
import { greetedName } from "./rules/greeted-name"

/** People in one look. */
const PAGE = 200
/** More than a mail should list; the page behind its link has all. */
const MOST_LINES = 20

/**
 * Sends each approver who wants one mail a day that day's (C4), once `approvals.digestHour` has come in the zone of the
 * company. Safe to run anywhere, any time, by several at once. Whoever decides no more gets none.
 *
 * @returns how many mails it made
 */
export async function sendDigests(container: MedusaContainer, now: Date = new Date()): Promise<number> {
  const { notices } = container.resolve<ApprovalModuleService>(APPROVAL_MODULE)
  let sent = 0
  let after = ""
  for (;;) {
    const readers = await notices.listDigestReaders({ after, limit: PAGE })
    const deciders = await listDecidersOf(container, [...new Set(readers.map(({ company_id }) => company_id))])
    for (const { business_user_id: businessUserId, company_id: companyId } of readers) {
      const holders = deciders.filter(({ place }) => place.company_id === companyId)
      sent += await attempt(container, `approvals: the daily mail of ${businessUserId}`, async () => {
        const before = await findDueInstant(container, { companyId, now })
        return await notices.takeDigest({ businessUserId, before }, (requests) => writeDigest({ businessUserId, companyId, holders, requests, before }))
      })
    }
    if (readers.length < PAGE) {
      break
    }
    after = readers.at(-1)?.business_user_id ?? ""
  }
  if (sent > 0) {
    void relayOutbox(container)
  }
  return sent
}

async function findDueInstant(container: MedusaContainer, { companyId, now }: { companyId: string; now: Date }): Promise<Date> {
  const company = await container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompanyRow(companyId)
  return computeDigestInstant(now, { timeZone: company?.time_zone ?? "UTC", hour: getOptions().approvals.digestHour })
}

function writeDigest({
  businessUserId,
  companyId,
  holders,
  requests,
  before,
}: {
  businessUserId: string
  companyId: string
  holders: readonly Decider[]
  requests: readonly ListedRequest[]
  before: Date
}): OutboxMessage[] {
  const place = holders.find((holder) => holder.businessUserId === businessUserId)?.place
  const own = requests.filter((request) =>
    chooseTierDeciders(
      chooseDeciders(holders, request.business_user_id).filter((decider) => isStillWithin(decider, request)),
      request
    ).some((decider) => decider.businessUserId === businessUserId)
  )
  if (!place || own.length === 0) {
    return []
  }
  const locale = readerLocale(place)
  const lines = own
    .slice(0, MOST_LINES)
    .map(
      ({ buyer_name: buyer, amount, currency_code: currencyCode, last_comment: comment }) =>
        [buyer ?? "", writeMoney({ amount, currencyCode }, locale), firstLine(comment)].filter(Boolean).join(" · ")
    )
  return [
    {
      topic: "mail",
      key: `mail:approval-digest:${businessUserId}:${before.toISOString()}`,
      payload: {
        template: "approval-digest",
        to: place.email,
        locale,
        data: {
          name: greetedName(place),
          company_name: place.company_name ?? "",
          count: own.length,
          more: Math.max(0, own.length - MOST_LINES),
          requests: lines.join("\n"),
        },
        links: { approvals_url: companyPage("approvals", companyId) },
      },
    },
  ]
}

/** They were asked while it was within their ceiling; only in its own currency can it be told here that it is no more. */
function isStillWithin({ ceiling }: Decider, { amount, currency_code: currencyCode }: ListedRequest): boolean {
  return ceiling?.currencyCode !== currencyCode || chooseWithinCeiling([{ ceiling }], { amount, currencyCode, rates: {} }).length > 0
}

function firstLine(comment: string | null): string {
  const [line = ""] = (comment ?? "").split(/[\r\n\u2028\u2029]/)
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
