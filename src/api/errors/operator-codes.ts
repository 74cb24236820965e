/** What the operator's applications and embedded directory refuse with; part of the closed list in codes.ts. */
export const operatorCodes = {
  already_decided: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: { en: "This was decided already.", de: "Darüber wurde bereits entschieden." },
  },
  directory_number_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "The customer already has an entry with this number.",
      de: "Unter dieser Nummer hat der Kunde bereits einen Eintrag.",
    },
  },
  directory_not_used: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "This shop asks another ERP; its embedded directory cannot be changed here.",
      de: "Dieser Shop fragt ein anderes ERP; das eingebaute Verzeichnis kann hier nicht geändert werden.",
    },
  },
} as const
