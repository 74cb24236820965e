/** What acting for another customer number refuses with; part of the closed list in codes.ts. */
export const delegationCodes = {
  cart_repriced: {
    status: 409,
    type: "conflict",
    retryMayHelp: true,
    sentence: {
      en: "The prices in your basket were renewed, because you order for another customer now. Please look at it again, then order.",
      de: "Die Preise in Ihrem Warenkorb wurden erneuert, weil Sie nun für einen anderen Kunden bestellen. Bitte prüfen Sie ihn noch einmal und bestellen Sie dann.",
    },
  },
  delegate_unknown_number: {
    status: 404,
    type: "not_found",
    retryMayHelp: false,
    sentence: {
      en: "There is no customer with this number. Please check it.",
      de: "Es gibt keinen Kunden mit dieser Nummer. Bitte prüfen Sie sie.",
    },
  },
} as const
