/** What activating an account, signing in to it and acting with it refuse with; part of the closed list in codes.ts. */
export const accountCodes = {
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
} as const
