/** C7: nobody could approve some orders. */
export const deGap = {
  gap: {
    title: "Manche Bestellungen könnte niemand genehmigen",
    text: "Nach dieser Änderung könnte niemand eine Bestellung genehmigen, die eines dieser Budgets überschreitet:",
    textOfSeveral: "Nach einigen dieser Änderungen könnte niemand eine Bestellung genehmigen, die ein Budget überschreitet. Diese wurden noch nicht vorgenommen.",
    next: "Sie können abbrechen und zuerst einen Genehmiger benennen.",
    confirm: "Trotzdem ändern",
    budget: "{{subject}}, {{amount}} {{period}}:",
    more_one: " und eine weitere Person",
    more_other: " und {{count}} weitere",
    moreBudgets_one: "Und ein weiteres Budget.",
    moreBudgets_other: "Und {{count}} weitere Budgets.",
    standingTitle: "Manche Bestellungen kann niemand genehmigen",
    standing: "Eine Bestellung, die eines dieser Budgets überschreitet, kann niemand genehmigen. Geben Sie jemandem eine Rolle, die genehmigt, oder ändern Sie das Budget.",
  },
} as const
