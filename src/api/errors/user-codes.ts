/** What managing the users of a company and their roles refuses with; part of the closed list in codes.ts. */
export const userCodes = {
  email_in_use: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another user of this company has this e-mail address.",
      de: "Ein anderer Benutzer dieser Firma hat diese E-Mail-Adresse.",
    },
  },
  contact_in_use: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This contact is a user of the shop already.",
      de: "Dieser Kontakt ist bereits Benutzer des Shops.",
    },
  },
  role_not_assignable: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "One of these roles can only be given by the shop.",
      de: "Eine dieser Rollen kann nur der Shop vergeben.",
    },
  },
  role_unknown: {
    status: 400,
    type: "invalid_data",
    retryMayHelp: false,
    sentence: {
      en: "One of these roles does not exist.",
      de: "Eine dieser Rollen gibt es nicht.",
    },
  },
  role_key_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another role has this key.",
      de: "Eine andere Rolle hat diesen Schlüssel.",
    },
  },
  role_in_use: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Users hold this role. Take it from them first.",
      de: "Benutzer haben diese Rolle. Bitte entziehen Sie sie ihnen zuerst.",
    },
  },
  last_main_contact: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This is the last active main contact of the company. Name the next one first.",
      de: "Dies ist der letzte aktive Hauptkontakt der Firma. Bitte benennen Sie zuerst den nächsten.",
    },
  },
  not_oneself: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "You cannot do this to yourself. Ask another main contact or the shop.",
      de: "Das können Sie nicht mit sich selbst tun. Bitte wenden Sie sich an einen anderen Hauptkontakt oder den Shop.",
    },
  },
  main_contact_protected: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "Nothing can be denied to a main contact. Take that role away first, or ask the shop.",
      de: "Einem Hauptkontakt kann nichts verweigert werden. Bitte nehmen Sie ihm zuerst diese Rolle oder wenden Sie sich an den Shop.",
    },
  },
  role_built_in: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "A built-in role cannot be changed or deleted.",
      de: "Eine eingebaute Rolle kann weder geändert noch gelöscht werden.",
    },
  },
  not_invited: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "This user has signed in already and needs no link.",
      de: "Dieser Benutzer hat sich bereits angemeldet und braucht keinen Link.",
    },
  },
  confirm_own_address: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "Please confirm your own e-mail address first. The link is in your welcome mail.",
      de: "Bitte bestätigen Sie zuerst Ihre eigene E-Mail-Adresse. Der Link steht in Ihrer Willkommens-E-Mail.",
    },
  },
} as const
