import type { MailTexts } from "../mail-text"
import { deApprovals } from "./de-approvals"
import { deHello as hello } from "./hello"

/** The mails in German. */
export const de: MailTexts = {
  footer: {
    sent_by: "Diese Nachricht kommt von {{shop_name}}.",
    questions:
      "Fragen? Bitte wenden Sie sich an{{#if support_name}} {{support_name}}{{else}} uns{{/if}}:",
  },

  welcome: {
    subject: "Willkommen bei {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "Ihr Konto bei {{shop_name}} ist aktiv. Ab jetzt melden Sie sich mit Ihrer E-Mail-Adresse und dem Passwort Ihrer Wahl an.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "customer_number", label: "Kundennummer" },
          { of: "email", label: "Anmeldung" },
        ],
      },
      { kind: "button", of: "shop_url", label: "Zum Shop" },
      {
        kind: "link",
        of: "confirm_url",
        text: "Bitte bestätigen Sie einmal, dass diese Adresse Ihnen gehört. Bis dahin können Sie keine Benutzer anlegen und keine Rechte ändern. Der Link gilt einmal und für begrenzte Zeit; ist er abgelaufen, melden Sie sich an und fordern Sie einen neuen an.",
        label: "Adresse bestätigen",
      },
      {
        kind: "link",
        of: "dispute_url",
        text: "Sie haben dieses Konto nicht aktiviert? Sagen Sie es uns, wir sperren es sofort.",
        label: "Das war ich nicht",
      },
    ],
  },

  "confirm-address": {
    subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Danach können Sie sich bei {{shop_name}} anmelden.",
      },
      { kind: "button", of: "confirm_url", label: "Adresse bestätigen" },
      {
        kind: "paragraph",
        text: "Der Link gilt einmal und für begrenzte Zeit. Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.",
      },
    ],
  },

  "account-exists": {
    subject: "Sie haben bereits ein Konto bei {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "jemand, vermutlich Sie, wollte mit dieser Adresse ein Konto aktivieren. Sie haben bereits ein Konto bei {{shop_name}}: Bitte melden Sie sich zuerst an und aktivieren Sie es dort mit Kundennummer und Rechnungsnummer. Ihre Bestellungen bleiben erhalten.",
      },
      { kind: "button", of: "login_url", label: "Anmelden" },
      {
        kind: "paragraph",
        text: "Wenn Sie es nicht waren, müssen Sie nichts tun. Es wurde nichts geändert.",
      },
    ],
  },

  "reset-password": {
    subject: "Neues Passwort für {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "jemand, vermutlich Sie, hat ein neues Passwort für Ihr Konto bei {{shop_name}} angefordert.",
      },
      { kind: "button", of: "set_password_url", label: "Neues Passwort festlegen" },
      {
        kind: "paragraph",
        text: "Der Link gilt einmal und {{set_password_minutes}} Minuten lang. Wenn Sie es nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.",
      },
    ],
  },

  "application-received": {
    subject: "Ihr Anliegen ist angekommen",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "vielen Dank, Ihr Anliegen zur Kundennummer {{customer_number}} ist bei uns angekommen. Wir prüfen es und schreiben Ihnen.",
      },
    ],
  },

  "application-decided": {
    subject: "{{#if accepted}}Ihr Anliegen wurde angenommen{{else}}Zu Ihrem Anliegen{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if accepted}}wir haben Ihr Anliegen zur Kundennummer {{customer_number}} geprüft und angenommen. {{#if company_name}}Sie sind Hauptkontakt von {{company_name}}. Falls Sie noch keinen Zugang haben, sagt eine weitere Mail, wie Sie hineinkommen.{{else}}Bitte aktivieren Sie Ihr Konto jetzt mit denselben Angaben.{{/if}}{{else}}wir haben Ihr Anliegen zur Kundennummer {{customer_number}} geprüft und können es nicht annehmen.{{/if}}",
      },
      { kind: "quote", of: "message", label: "Unsere Nachricht an Sie" },
      { kind: "button", of: "activate_url", when: "activates", label: "Konto aktivieren" },
      { kind: "button", of: "login_url", when: "company_name", label: "Anmelden" },
    ],
  },

  "main-contact-notice": {
    subject: "Jemand bittet um Zugang zu Ihrer Firma bei {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "jemand, den unsere Unterlagen als Hauptkontakt Ihrer Firma nennen, möchte ein Konto bei {{shop_name}} aktivieren. Hier sind Sie der Hauptkontakt, deshalb haben wir die Person nicht von selbst zugelassen. Wenn Sie sie kennen, können Sie sie als Benutzer hinzufügen; auch wir prüfen den Fall.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "customer_number", label: "Kundennummer" },
          { of: "asker_email", label: "Wer bittet" },
        ],
      },
      { kind: "button", of: "login_url", label: "Anmelden" },
    ],
  },

  "activation-disputed": {
    subject: "Aktivierung bestritten: {{customer_number}}",
    blocks: [
      {
        kind: "paragraph",
        text: "Der Inhaber der E-Mail-Adresse gibt an, dieses Konto nicht aktiviert zu haben. Das Konto ist gesperrt, der Fall steht in der Liste der Anträge.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "customer_number", label: "Kundennummer" },
          { of: "email", label: "Anmeldung" },
        ],
      },
    ],
  },

  "new-account": {
    subject: "Ihr Konto bei {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if inviter_name}}{{inviter_name}}{{else}}Ihre Firma{{/if}} hat Sie bei {{shop_name}} angelegt. Bitte legen Sie ein Passwort Ihrer Wahl fest; danach melden Sie sich mit Ihrer E-Mail-Adresse an.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "email", label: "Anmeldung" },
          { of: "inviter_name", label: "Hauptkontakt" },
          { of: "inviter_email", label: "E-Mail des Hauptkontakts" },
        ],
      },
      { kind: "button", of: "set_password_url", label: "Passwort festlegen" },
      {
        kind: "paragraph",
        text: "Der Link gilt einmal und für {{#if valid_days}}{{valid_days}} Tage{{else}}{{#if one_hour}}eine Stunde{{else}}{{valid_hours}} Stunden{{/if}}{{/if}}. Ist er abgelaufen, fordern Sie auf der Anmeldeseite oder bei Ihrem Hauptkontakt einen neuen an.",
      },
      { kind: "link", of: "shop_url", text: "Hier kaufen Sie ein:", label: "Zum Shop" },
    ],
  },

  "company-invitation": {
    subject: "Einladung in eine Firma bei {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if inviter_name}}{{inviter_name}}{{else}}eine Firma{{/if}} lädt Sie bei {{shop_name}} ein. Zu dieser Adresse gibt es bereits ein Konto: Bitte melden Sie sich wie gewohnt an und nehmen Sie die Einladung dort an. Bis dahin ändert sich nichts.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "email", label: "Anmeldung" },
          { of: "inviter_name", label: "Hauptkontakt" },
          { of: "inviter_email", label: "E-Mail des Hauptkontakts" },
        ],
      },
      { kind: "button", of: "login_url", label: "Anmelden" },
      {
        kind: "link",
        of: "confirm_url",
        text: "Bitte bestätigen Sie vor dem Annehmen einmal, dass diese Adresse Ihnen gehört. Der Link gilt einmal und für begrenzte Zeit.",
        label: "Adresse bestätigen",
      },
      { kind: "link", of: "shop_url", text: "Hier kaufen Sie ein:", label: "Zum Shop" },
      {
        kind: "paragraph",
        text: "Wenn Sie diese Firma nicht kennen, müssen Sie nichts tun.",
      },
    ],
  },

  "account-unlocked": {
    subject: "Ihr Konto bei {{shop_name}} ist entsperrt",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "Ihr Konto bei {{shop_name}} war gesperrt, nachdem gemeldet wurde, dass die Aktivierung nicht von Ihnen war. Es ist jetzt entsperrt. Damit niemand anderes hineinkommt, gilt das bisherige Passwort nicht mehr, und alle Sitzungen wurden beendet. Bitte legen Sie ein Passwort Ihrer Wahl fest; danach melden Sie sich mit Ihrer E-Mail-Adresse an.",
      },
      { kind: "button", of: "set_password_url", label: "Passwort festlegen" },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "Der Link gilt einmal und {{set_password_minutes}} Minuten lang. Er ist abgelaufen?",
        label: "Einen neuen anfordern",
      },
    ],
  },

  "password-changed": {
    subject: "Ihr Passwort bei {{shop_name}} wurde geändert",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "für Ihr Konto bei {{shop_name}} wurde gerade ein Passwort festgelegt. Wo jemand mit dem Konto angemeldet war, ist eine neue Anmeldung nötig.",
      },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "Das waren nicht Sie? Legen Sie sofort ein anderes Passwort fest, und sagen Sie dem Shop Bescheid.",
        label: "Anderes Passwort festlegen",
      },
    ],
  },

  "email-change-confirm": {
    subject: "Bestätigen Sie Ihre neue E-Mail-Adresse bei {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "{{#if company_name}}{{company_name}} hat diese E-Mail-Adresse für Ihr Konto bei {{shop_name}} angegeben.{{else}}diese E-Mail-Adresse wurde für ein Konto bei {{shop_name}} angegeben.{{/if}} Sobald Sie sie bestätigen, melden Sie sich mit ihr an.",
      },
      { kind: "button", of: "confirm_url", label: "Diese Adresse bestätigen" },
      {
        kind: "paragraph",
        text: "Der Link gilt einmal und {{email_change_hours}} Stunden lang. Sie wissen davon nichts? Dann ignorieren Sie diese E-Mail, und nichts ändert sich.",
      },
    ],
  },

  "email-change-notice": {
    subject: "Eine andere E-Mail-Adresse für Ihr Konto bei {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "jemand möchte, dass {{new_email}} die E-Mail-Adresse Ihres Kontos bei {{shop_name}} wird. Sie wird geändert, sobald {{#if approve_url}}Sie zustimmen und die neue Adresse bestätigt ist{{else}}die neue Adresse bestätigt ist{{/if}}.",
      },
      {
        kind: "link",
        of: "approve_url",
        text: "Sie stimmen zu? Der Link gilt einmal und {{email_change_hours}} Stunden lang. Ohne ihn ändert sich nichts.",
        label: "Der neuen Adresse zustimmen",
      },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "Sie wissen davon nichts? Legen Sie sofort ein anderes Passwort fest; das hält auch auf, was mit dem alten beantragt wurde. Und sagen Sie dem Shop Bescheid.",
        label: "Anderes Passwort festlegen",
      },
    ],
  },

  "email-change-taken": {
    subject: "Ihre E-Mail-Adresse bei {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "jemand wollte Ihre E-Mail-Adresse für ein anderes Konto bei {{shop_name}} verwenden. Sie haben damit schon ein Konto; deshalb hat sich nichts geändert, und niemand hat davon erfahren. Wenn Sie das waren, melden Sie sich einfach mit dieser Adresse an.",
      },
      { kind: "button", of: "login_url", label: "Anmelden" },
    ],
  },

  "email-changed": {
    subject: "Die E-Mail-Adresse Ihres Kontos bei {{shop_name}} wurde geändert",
    blocks: [
      { kind: "paragraph", text: "Guten Tag," },
      {
        kind: "paragraph",
        text: "die E-Mail-Adresse Ihres Kontos bei {{shop_name}} wurde geändert. Ab jetzt melden Sie sich mit der neuen an; Ihr Passwort bleibt. Wo jemand mit dem Konto angemeldet war, ist eine neue Anmeldung nötig. Das waren nicht Sie? Sagen Sie dem Shop sofort Bescheid.",
      },
      {
        kind: "facts",
        rows: [
          { of: "old_email", label: "Bisher" },
          { of: "new_email", label: "Ab jetzt" },
        ],
      },
    ],
  },

  "budget-alert": {
    subject: "{{share}} % eines Budgets sind verbraucht: {{budget}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "bei {{shop_name}} haben Bestellungen von {{company_name}} {{share}} % eines Budgets verbraucht.",
      },
      {
        kind: "facts",
        rows: [
          { of: "budget", label: "Budget" },
          { of: "used", label: "Verbraucht" },
          { of: "available", label: "Von" },
          { of: "left", label: "Übrig" },
          { of: "renews_on", label: "Beginnt neu am" },
        ],
      },
      { kind: "button", of: "budgets_url", label: "Budgets ansehen" },
    ],
  },

  ...deApprovals,
}
