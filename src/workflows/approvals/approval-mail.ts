import type { ListedRequest } from "../../modules/approval/store/request-rows"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { Mail, OutboxMessage } from "../../outbox/types"
import { writeMoney } from "../checkout/rules/budget-words"
import type { SentenceLocale } from "../checkout/rules/budget-words"
import { companyPage } from "../mail/rules/company-page"
import { readerLocale } from "../mail/reader-locale"
import { greetedName } from "./rules/greeted-name"

/** A mail about one request, before it is known in which language. */
export interface ApprovalMail {
  reader: PlaceRow
  template: Mail["template"]
  data(locale: SentenceLocale): Mail["data"]
}

/** The mail as it waits for the relay, under a key that one reader gets once. */
export function toMailMessage(key: string, request: ListedRequest, { reader, template, data }: ApprovalMail): OutboxMessage {
  const locale = readerLocale(reader)
  return {
    topic: "mail",
    key: `mail:${key}:${template}:${reader.business_user_id}`,
    payload: {
      template,
      to: reader.email,
      locale,
      data: {
        name: greetedName(reader),
        company_name: request.company_name ?? "",
        amount: writeMoney({ amount: request.amount, currencyCode: request.currency_code }, locale),
        ...data(locale),
      },
      links: { approval_url: companyPage(`approvals/${request.id}`, request.company_id) },
    },
  }
}
