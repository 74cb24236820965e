import type { ApprovalFailureCode } from "../../../modules/approval/types"

type Locale = "en" | "de"

/** Why an approved basket could not be ordered, and what can be done, for buyer and approver alike. */
const failureWords: Readonly<Record<ApprovalFailureCode, Readonly<Record<Locale, string>>>> = {
  approval_outdated: {
    en: "The basket is not the one that was approved any more. The buyer can take it back and send it again.",
    de: "Der Warenkorb ist nicht mehr der, der genehmigt wurde. Der Einkäufer kann ihn zurückholen und noch einmal senden.",
  },
  budget_blocked: {
    en: "A budget blocks this order, which no approval lifts. Raise it first, or wait until it renews.",
    de: "Ein Budget sperrt diese Bestellung, und das hebt keine Genehmigung auf. Heben Sie es zuerst an, oder warten Sie, bis es neu beginnt.",
  },
  approval_required: {
    en: "A budget asks for an approval that this request does not give. The buyer can take the basket back and send it again.",
    de: "Ein Budget verlangt eine Genehmigung, die diese Anfrage nicht gibt. Der Einkäufer kann den Warenkorb zurückholen und noch einmal senden.",
  },
  currency_mismatch: {
    en: "A budget is in another currency than this order.",
    de: "Ein Budget lautet auf eine andere Währung als diese Bestellung.",
  },
  cost_center_unavailable: {
    en: "The cost center of this order is not available to the buyer any more. The buyer can take the basket back and choose another one.",
    de: "Die Kostenstelle dieser Bestellung steht dem Einkäufer nicht mehr zur Verfügung. Der Einkäufer kann den Warenkorb zurückholen und eine andere wählen.",
  },
  company_required: {
    en: "It is not clear for which company this is ordered.",
    de: "Es ist nicht klar, für welche Firma das bestellt wird.",
  },
  company_inactive: {
    en: "The company is not active in this shop at the moment. It can be tried again once it is.",
    de: "Die Firma ist in diesem Shop derzeit nicht aktiv. Sobald sie es ist, kann es noch einmal versucht werden.",
  },
  user_deactivated: {
    en: "The buyer's access was deactivated. It can be tried again once it is active.",
    de: "Der Zugang des Einkäufers wurde deaktiviert. Sobald er aktiv ist, kann es noch einmal versucht werden.",
  },
  permission_denied: {
    en: "The buyer may not order for this company any more.",
    de: "Der Einkäufer darf für diese Firma nicht mehr bestellen.",
  },
  payment_needs_buyer: {
    en: "The payment needs the buyer, so this cannot be ordered for them. The buyer can take the basket back and choose another payment.",
    de: "Die Zahlung braucht den Einkäufer, daher kann nicht für ihn bestellt werden. Der Einkäufer kann den Warenkorb zurückholen und eine andere Zahlung wählen.",
  },
  payment_refused: {
    en: "The payment was refused.",
    de: "Die Zahlung wurde abgelehnt.",
  },
  stock_gone: {
    en: "An article is not in stock in this quantity any more. Try again later, or let the buyer change the basket.",
    de: "Ein Artikel ist in dieser Menge nicht mehr auf Lager. Versuchen Sie es später noch einmal, oder lassen Sie den Einkäufer den Warenkorb ändern.",
  },
  order_uncertain: {
    en: "The shop was interrupted while ordering. First check whether it is among the orders, before you try again.",
    de: "Der Shop wurde beim Bestellen unterbrochen. Sehen Sie zuerst bei den Bestellungen nach, ob sie dabei ist, bevor Sie es noch einmal versuchen.",
  },
  order_failed: {
    en: "The order could not be placed. Try again, or ask the shop.",
    de: "Die Bestellung konnte nicht aufgegeben werden. Versuchen Sie es noch einmal, oder fragen Sie den Shop.",
  },
}

export function describeFailure(code: ApprovalFailureCode, locale: Locale): string {
  return failureWords[code][locale]
}
