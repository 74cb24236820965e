/** What the gate and the setting of budgets refuse with; part of the closed list in codes.ts. */
export const budgetCodes = {
  budget_blocked: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "A budget does not allow this order. Look at the budgets of your basket for what is left and who can raise the limit.",
      de: "Ein Budget lässt diese Bestellung nicht zu. Die Budgets zu Ihrem Warenkorb zeigen, was übrig ist und wer das Limit anheben kann.",
    },
  },
  approval_required: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "Your budget was exceeded, so this order needs an approval. Look at the budgets of your basket for who can raise the limit.",
      de: "Ihr Budget wurde überschritten, daher braucht diese Bestellung eine Genehmigung. Die Budgets zu Ihrem Warenkorb zeigen, wer das Limit anheben kann.",
    },
  },
  currency_mismatch: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "Your budget is in another currency than this order.",
      de: "Ihr Budget lautet auf eine andere Währung als diese Bestellung.",
    },
  },
  limit_exists: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "There is such a budget already, for the same time. Please change that one.",
      de: "Ein solches Budget gibt es für dieselbe Zeit bereits. Bitte ändern Sie jenes.",
    },
  },
} as const
