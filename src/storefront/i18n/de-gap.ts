/** C7: nobody could approve some orders. */
export const deGap = {
  gap: {
    title: "Manche Bestellungen könnte niemand genehmigen",
    text: "Nach dieser Änderung könnte eine Bestellung über eines dieser Budgets niemand genehmigen:",
    textOfSeveral: "Nach einigen dieser Änderungen könnte eine Bestellung über ein Budget niemand genehmigen. Diese wurden noch nicht gemacht.",
    next: "Sie können abbrechen und zuerst einen Genehmiger benennen.",
    confirm: "Trotzdem ändern",
    budget: "{{subject}}, {{amount}} {{period}}:",
    more_one: " und eine weitere Person",
    more_other: " und {{count}} weitere",
    moreBudgets_one: "Und ein weiteres Budget.",
    moreBudgets_other: "Und {{count}} weitere Budgets.",
    standingTitle: "Manche Bestellungen kann niemand genehmigen",
    standing: "Eine Bestellung über eines dieser Budgets kann niemand genehmigen. Geben Sie jemandem eine Rolle, die genehmigt, oder ändern Sie das Budget.",
  },
} as const
