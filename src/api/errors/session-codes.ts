/** What the session and the password of whoever is signed in refuse with; part of the closed list in codes.ts. */
export const sessionCodes = {
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
} as const
