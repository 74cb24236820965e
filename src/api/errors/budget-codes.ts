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
  budget_check_failed: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: true,
    sentence: {
      en: "The budgets could not be checked just now. Please try again in a moment.",
      de: "Die Budgets konnten gerade nicht geprüft werden. Bitte versuchen Sie es gleich noch einmal.",
    },
  },
  order_in_progress: {
    status: 409,
    type: "conflict",
    retryMayHelp: true,
    sentence: {
      en: "This order is being placed already. Please look at it again in a few minutes.",
      de: "Diese Bestellung wird bereits aufgegeben. Bitte sehen Sie sie in ein paar Minuten noch einmal an.",
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
  cost_center_unavailable: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "This cost center is not available to you any more. Please choose another one in your basket.",
      de: "Diese Kostenstelle steht Ihnen nicht mehr zur Verfügung. Bitte wählen Sie im Warenkorb eine andere.",
    },
  },
  cost_center_code_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another cost center of the company has this code.",
      de: "Eine andere Kostenstelle der Firma hat diesen Code.",
    },
  },
  cost_center_cycle: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "A cost center cannot lie below itself. Please choose another one above it.",
      de: "Eine Kostenstelle kann nicht unter sich selbst liegen. Bitte wählen Sie eine andere übergeordnete.",
    },
  },
  cost_center_too_deep: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "The tree of cost centers would become too deep. Please choose one further up.",
      de: "Der Baum der Kostenstellen würde zu tief. Bitte wählen Sie eine weiter oben.",
    },
  },
  cost_center_in_use: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "There are cost centers below this one, or budgets for it. Move or remove them first, or deactivate it.",
      de: "Unter dieser Kostenstelle gibt es weitere, oder es gibt Budgets für sie. Verschieben oder entfernen Sie diese zuerst, oder deaktivieren Sie sie.",
    },
  },
  cart_ordered: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This basket was ordered already, so nothing of it can be changed.",
      de: "Dieser Warenkorb wurde bereits bestellt, daher lässt sich nichts mehr daran ändern.",
    },
  },
} as const
