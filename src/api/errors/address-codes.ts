/** What the addresses of a company refuse with; part of the closed list in codes.ts. */
export const addressCodes = {
  address_label_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another address of the company has this name.",
      de: "Eine andere Adresse der Firma hat diesen Namen.",
    },
  },
  too_many_addresses: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "The company has as many addresses as it may. Delete one first.",
      de: "Die Firma hat so viele Adressen, wie sie haben darf. Bitte löschen Sie zuerst eine.",
    },
  },
} as const
