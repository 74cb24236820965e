import { approvalCodes } from "./approval-codes"
import { budgetCodes } from "./budget-codes"

/** What a cart refuses with until it is an order, its approval and its budgets included; part of the closed list in codes.ts. */
export const cartCodes = {
  cart_of_other_company: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This basket belongs to another of your companies. Change to that company, or start a new basket.",
      de: "Dieser Warenkorb gehört zu einer anderen Ihrer Firmen. Wechseln Sie zu dieser Firma, oder beginnen Sie einen neuen Warenkorb.",
    },
  },
  ...approvalCodes,
  ...budgetCodes,
} as const
