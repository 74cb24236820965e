import type { MailTemplate } from "../outbox/types"
import type { MailValues, ShopValues } from "./mail-values"

/**
 * A piece of a mail. Its texts are Handlebars over the mail's and the shop's
 * values; a name that neither has is an error. A piece whose `of` is empty is left out.
 */
export type Block<Name extends string> =
  /** Left out where its text comes to nothing. */
  | { kind: "paragraph"; text: string }
  /** The one thing to do; `when` names a value without which it is left out. */
  | { kind: "button"; of: Name; when?: Name; label: string }
  /** Something else that one may do, with the sentence that leads to it. */
  | { kind: "link"; of: Name; text: string; label: string }
  | { kind: "facts"; rows: readonly { of: Name; label: string }[] }
  /** A list, a line each. */
  | { kind: "lines"; of: Name }
  /** Somebody else's words, line breaks kept. */
  | { kind: "quote"; of: Name; label: string }

export interface MailText<Values> {
  subject: string
  blocks: readonly Block<(keyof Values | keyof ShopValues) & string>[]
}

/** All mails of one language. */
export type MailTexts = { [Template in MailTemplate]: MailText<MailValues[Template]> } & {
  footer: { sent_by: string; questions: string }
}
