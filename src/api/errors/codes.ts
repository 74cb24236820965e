import { approvalCodes } from "./approval-codes"
import { budgetCodes } from "./budget-codes"

/**
 * The closed list of what a request can be refused with. A code is part of the
 * API and is never renamed. `type` is the platform's error type; where the
 * platform would lose our code (429, 503, 409), our own responder answers.
 */
export const errorCodes = {
  invalid_data: {
    status: 400,
    type: "invalid_data",
    retryMayHelp: false,
    sentence: { en: "Some entries are not valid.", de: "Einige Eingaben sind nicht gültig." },
  },
  activation_refused: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "We could not activate an account with these entries. Please check them against your invoice. If you already have an account, sign in first and activate there.",
      de: "Mit diesen Angaben konnten wir kein Konto aktivieren. Bitte vergleichen Sie sie mit Ihrer Rechnung. Wenn Sie bereits ein Konto haben, melden Sie sich zuerst an und aktivieren Sie es dort.",
    },
  },
  ask_your_administrator: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "Your company is using a customer-center. Please contact your shop administrator %email% for activating an account.",
      de: "Ihre Firma nutzt ein Customer-Center. Bitte wenden Sie sich an Ihren Shop-Administrator %email%, um ein Konto zu aktivieren.",
    },
  },
  company_inactive: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "Your company is not active in this shop. Please contact the shop.",
      de: "Ihre Firma ist in diesem Shop nicht aktiv. Bitte wenden Sie sich an den Shop.",
    },
  },
  user_deactivated: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "Your access for this company was deactivated. Please contact a main contact of your company.",
      de: "Ihr Zugang für diese Firma wurde deaktiviert. Bitte wenden Sie sich an einen Hauptkontakt Ihrer Firma.",
    },
  },
  permission_denied: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "You do not have the permission for this in this company.",
      de: "Dafür haben Sie in dieser Firma keine Berechtigung.",
    },
  },
  company_required: {
    status: 400,
    type: "invalid_data",
    retryMayHelp: false,
    sentence: {
      en: "Say with the header x-company-id in which company you act.",
      de: "Bitte geben Sie mit dem Header x-company-id an, für welche Firma Sie handeln.",
    },
  },
  unauthorized: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: false,
    sentence: { en: "Please sign in first.", de: "Bitte melden Sie sich zuerst an." },
  },
  login_refused: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: false,
    sentence: { en: "Invalid email or password", de: "E-Mail-Adresse oder Passwort stimmt nicht" },
  },
  registration_refused: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: false,
    sentence: {
      en: "The registration was not possible. If you already have an account, sign in.",
      de: "Die Registrierung war nicht möglich. Wenn Sie bereits ein Konto haben, melden Sie sich an.",
    },
  },
  account_locked: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: false,
    sentence: {
      en: "This account is locked. Please contact the shop.",
      de: "Dieses Konto ist gesperrt. Bitte wenden Sie sich an den Shop.",
    },
  },
  email_unconfirmed: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: true,
    sentence: {
      en: "Please confirm your e-mail address first. We have sent you a link.",
      de: "Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Wir haben Ihnen einen Link gesendet.",
    },
  },
  already_activated: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Your account is already activated for this customer number.",
      de: "Ihr Konto ist für diese Kundennummer bereits aktiviert.",
    },
  },
  link_invalid: {
    status: 400,
    type: "not_allowed",
    retryMayHelp: false,
    sentence: {
      en: "This link is not valid any more. Please ask for a new one.",
      de: "Dieser Link ist nicht mehr gültig. Bitte fordern Sie einen neuen an.",
    },
  },
  not_found: {
    status: 404,
    type: "not_found",
    retryMayHelp: false,
    sentence: { en: "There is nothing here by this id.", de: "Unter dieser Kennung gibt es hier nichts." },
  },
  not_in_erp: {
    status: 404,
    type: "not_found",
    retryMayHelp: false,
    sentence: {
      en: "The ERP does not know this company's customer number.",
      de: "Das ERP kennt die Kundennummer dieser Firma nicht.",
    },
  },
  changed_meanwhile: {
    status: 409,
    type: "conflict",
    retryMayHelp: true,
    sentence: {
      en: "Somebody else changed this meanwhile. Please look at the new values and save again.",
      de: "Jemand anderes hat dies inzwischen geändert. Bitte prüfen Sie die neuen Werte und speichern Sie erneut.",
    },
  },
  external_id_taken: {
    status: 409,
    type: "conflict",
    retryMayHelp: false,
    sentence: {
      en: "Another company has this external id.",
      de: "Eine andere Firma hat diese externe Kennung.",
    },
  },
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
      en: "This user has logged in already and needs no link.",
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
  session_ended: {
    status: 401,
    type: "unauthorized",
    retryMayHelp: false,
    sentence: {
      en: "This session was ended. Please sign in again.",
      de: "Diese Sitzung wurde beendet. Bitte melden Sie sich erneut an.",
    },
  },
  password_wrong: {
    status: 403,
    type: "forbidden",
    retryMayHelp: false,
    sentence: {
      en: "This is not the password of your account.",
      de: "Das ist nicht das Passwort Ihres Kontos.",
    },
  },
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
  too_many_attempts: {
    status: 429,
    type: "too_many_attempts",
    retryMayHelp: true,
    sentence: {
      en: "Too many attempts. Please wait a while, or hand your request over to the shop.",
      de: "Zu viele Versuche. Bitte warten Sie eine Weile, oder übergeben Sie Ihr Anliegen an den Shop.",
    },
  },
  erp_unavailable: {
    status: 503,
    type: "unavailable",
    retryMayHelp: true,
    sentence: {
      en: "We cannot check your entries at the moment. Please try again in a few minutes.",
      de: "Wir können Ihre Angaben gerade nicht prüfen. Bitte versuchen Sie es in einigen Minuten erneut.",
    },
  },
  pages_unavailable: {
    status: 503,
    type: "unavailable",
    retryMayHelp: true,
    sentence: {
      en: "These pages are not ready yet. Please try again later, or tell the shop.",
      de: "Diese Seiten sind noch nicht bereit. Bitte versuchen Sie es später erneut, oder sagen Sie dem Shop Bescheid.",
    },
  },
} as const

export type ErrorCode = keyof typeof errorCodes
