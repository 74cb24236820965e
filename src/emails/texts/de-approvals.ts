import type { MailTexts } from "../mail-text"
import { deHello as hello } from "./hello"

/** The mails about requests for approval in German. */
export const deApprovals: Pick<MailTexts, Extract<keyof MailTexts, `approval-${string}`>> = {
  "approval-requested": {
    subject: "{{#if reminded}}Erinnerung: {{/if}}{{buyer_name}} bittet um Ihre Genehmigung: {{amount}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if escalated}}die Genehmiger haben noch nicht entschieden. {{/if}}{{buyer_name}} von {{company_name}} möchte bei {{shop_name}} bestellen und braucht dafür Ihre Genehmigung.{{#if deputy_for}} Sie werden als Vertretung von {{deputy_for}} gefragt.{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "amount", label: "Summe" },
          { of: "line_count", label: "Positionen" },
          { of: "budgets", label: "Gründe" },
          { of: "purchase_order_number", label: "Bestellnummer des Kunden" },
        ],
      },
      { kind: "quote", of: "comment", label: "Nachricht" },
      { kind: "button", of: "approval_url", label: "Anfrage ansehen" },
    ],
  },

  "approval-digest": {
    subject: "{{#if several}}{{count}} Warenkörbe warten auf Ihre Genehmigung{{else}}Ein Warenkorb wartet auf Ihre Genehmigung{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if several}}diese Warenkörbe von {{company_name}} warten auf Ihre Genehmigung:{{else}}dieser Warenkorb von {{company_name}} wartet auf Ihre Genehmigung:{{/if}}",
      },
      { kind: "lines", of: "requests" },
      { kind: "paragraph", text: "{{#if more}}{{#if one_more}}Und ein weiterer Warenkorb.{{else}}Und {{more}} weitere Warenkörbe.{{/if}}{{/if}}" },
      { kind: "button", of: "approvals_url", label: "Anfragen ansehen" },
      { kind: "paragraph", text: "Sie bekommen diese E-Mail einmal am Tag, wie Sie es in Ihrem Konto gewählt haben." },
    ],
  },

  "approval-decided": {
    subject:
      "{{#if ordered}}Ihr Warenkorb wurde genehmigt und bestellt{{else}}{{#if released}}Ihr Warenkorb wurde genehmigt: jetzt bestellen{{else}}{{#if rejected}}Ihr Warenkorb wurde nicht genehmigt{{else}}{{#if expired}}Ihr genehmigter Warenkorb wurde nicht rechtzeitig bestellt{{else}}{{#if undecided}}Über Ihren Warenkorb wurde nicht rechtzeitig entschieden{{else}}Ihr Warenkorb wurde genehmigt und konnte nicht bestellt werden{{/if}}{{/if}}{{/if}}{{/if}}{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if ordered}}{{approver_name}} hat Ihren Warenkorb genehmigt, und er wurde bei {{shop_name}} bestellt.{{else}}{{#if released}}{{approver_name}} hat Ihren Warenkorb bei {{shop_name}} genehmigt. Sie können ihn bis {{released_until}} so bestellen, wie er ist; über die Anfrage kommen Sie dorthin.{{else}}{{#if rejected}}{{approver_name}} hat Ihren Warenkorb bei {{shop_name}} nicht genehmigt. Sie können ihn ändern und noch einmal senden.{{else}}{{#if expired}}{{approver_name}} hatte Ihren Warenkorb bei {{shop_name}} genehmigt, und er wurde nicht bis {{released_until}} bestellt. Sie können ihn ändern und noch einmal senden.{{else}}{{#if undecided}}Ihr Warenkorb bei {{shop_name}} wartete auf eine Genehmigung, und niemand hat rechtzeitig darüber entschieden. Sie können ihn ändern und noch einmal senden.{{else}}{{approver_name}} hat Ihren Warenkorb genehmigt, aber er konnte bei {{shop_name}} nicht bestellt werden. Sie können ihn ändern und noch einmal senden, oder abwarten, bis es noch einmal versucht wird.{{/if}}{{/if}}{{/if}}{{/if}}{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Firma" },
          { of: "amount", label: "Summe" },
          { of: "order_number", label: "Bestellung" },
          { of: "reason", label: "Grund" },
        ],
      },
      { kind: "quote", of: "changes", label: "Vor der Genehmigung verringert" },
      { kind: "quote", of: "comment", label: "Nachricht" },
      { kind: "button", of: "approval_url", label: "Anfrage ansehen" },
    ],
  },

  "approval-confirmed": {
    subject:
      "{{#if ordered}}Mit Ihrer Genehmigung bestellt: {{amount}}{{else}}Genehmigt und nicht bestellt: {{amount}}{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if ordered}}was Sie für {{buyer_name}} von {{company_name}} genehmigt haben, wurde bei {{shop_name}} bestellt.{{else}}was Sie für {{buyer_name}} von {{company_name}} genehmigt haben, konnte bei {{shop_name}} nicht bestellt werden. Sie können es noch einmal versuchen oder ablehnen.{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "amount", label: "Summe" },
          { of: "order_number", label: "Bestellung" },
          { of: "reason", label: "Grund" },
        ],
      },
      { kind: "button", of: "approval_url", label: "Anfrage ansehen" },
    ],
  },

  "approval-deputy": {
    subject: "{{#if named}}Sie vertreten {{absent_name}}{{else}}Sie vertreten {{absent_name}} nicht mehr{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if named}}Sie entscheiden bei {{shop_name}} für {{absent_name}} von {{company_name}} über Genehmigungen, vom {{starts_on}} bis zum {{ends_on}} einschließlich. Anfragen, die auf {{absent_name}} warten, kommen in dieser Zeit zu Ihnen, jeweils mit einer eigenen E-Mail.{{else}}Sie sollten bei {{shop_name}} für {{absent_name}} von {{company_name}} über Genehmigungen entscheiden, vom {{starts_on}} bis zum {{ends_on}}. Das wurde zurückgenommen: Sie bekommen keine Anfragen für {{absent_name}} mehr.{{/if}}",
      },
      { kind: "button", of: "approvals_url", when: "named", label: "Anfragen ansehen" },
    ],
  },
}
