import type { MailLink } from "../../../outbox/types"

/** A link to a hosted page in the company that the mail is about: its reader may have several. */
export function companyPage(path: string, companyId: string): MailLink {
  return { kind: "page", path: `${path}?company=${encodeURIComponent(companyId)}` }
}
