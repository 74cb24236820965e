import type { SentenceLocale } from "./budget-words"

/** What the gate says of a cart that waits for an approval, or is not what was approved any more (C6). */
export const approvalWords: Readonly<Record<SentenceLocale, { awaiting: string; outdated: string; ruled: string }>> = {
  en: {
    awaiting: "This basket was sent for approval. Under “Your approval requests” you can withdraw it, or take it back once it was handled.",
    outdated: "This basket is not the one that was approved any more. Take it back, and send it for approval again.",
    ruled: "This order needs an approval: {rules}.",
  },
  de: {
    awaiting:
      "Dieser Warenkorb wurde zur Genehmigung gesendet. Unter „Ihre Genehmigungsanfragen“ können Sie ihn zurückziehen, oder zurückholen, sobald er bearbeitet ist.",
    outdated: "Dieser Warenkorb ist nicht mehr der, der genehmigt wurde. Holen Sie ihn zurück und senden Sie ihn noch einmal zur Genehmigung.",
    ruled: "Diese Bestellung braucht eine Genehmigung: {rules}.",
  },
}

/** Which rules ask for it (C7), by what whoever made them calls them. */
export function describeRules(rules: readonly { name: string }[], locale: SentenceLocale): string {
  return approvalWords[locale].ruled.replace("{rules}", () => rules.map(({ name }) => name).join(", "))
}
