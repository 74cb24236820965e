/** C7: nobody could approve some orders. */
export const enGap = {
  gap: {
    title: "Nobody could approve some orders",
    text: "After this change, nobody could approve an order over one of these budgets:",
    textOfSeveral: "After some of these changes, nobody could approve an order over a budget. Those were not made yet.",
    next: "You can cancel and name an approver first.",
    confirm: "Do it anyway",
    budget: "{{subject}}, {{amount}} {{period}}:",
    more_one: " and one more",
    more_other: " and {{count}} more",
    moreBudgets_one: "And one more budget.",
    moreBudgets_other: "And {{count}} more budgets.",
    standingTitle: "Nobody can approve some orders",
    standing: "Nobody can approve an order over one of these budgets. Give somebody a role that approves, or change the budget.",
  },
} as const
