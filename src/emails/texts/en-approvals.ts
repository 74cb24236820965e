import type { MailTexts } from "../mail-text"
import { enHello as hello } from "./hello"

/** The mails about requests for approval in English. */
export const enApprovals: Pick<MailTexts, Extract<keyof MailTexts, `approval-${string}`>> = {
  "approval-requested": {
    subject: "{{#if reminded}}Reminder: {{/if}}{{buyer_name}} asks for your approval: {{amount}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if escalated}}The approvers have not decided yet. {{/if}}{{buyer_name}} of {{company_name}} wants to order at {{shop_name}} and needs your approval.{{#if deputy_for}} You are asked as the deputy of {{deputy_for}}.{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "amount", label: "Sum" },
          { of: "line_count", label: "Lines" },
          { of: "budgets", label: "Reasons" },
          { of: "purchase_order_number", label: "Purchase order number" },
        ],
      },
      { kind: "quote", of: "comment", label: "Message" },
      { kind: "button", of: "approval_url", label: "Look at the request" },
    ],
  },

  "approval-digest": {
    subject: "{{#if several}}{{count}} baskets wait for your approval{{else}}A basket waits for your approval{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if several}}These baskets of {{company_name}} wait for your approval:{{else}}This basket of {{company_name}} waits for your approval:{{/if}}",
      },
      { kind: "lines", of: "requests" },
      { kind: "paragraph", text: "{{#if more}}{{#if one_more}}And one more basket.{{else}}And {{more}} more baskets.{{/if}}{{/if}}" },
      { kind: "button", of: "approvals_url", label: "Look at the requests" },
      { kind: "paragraph", text: "You get this mail once a day, as you chose in your account." },
    ],
  },

  "approval-decided": {
    subject:
      "{{#if ordered}}Your basket was approved and ordered{{else}}{{#if released}}Your basket was approved: order it now{{else}}{{#if rejected}}Your basket was not approved{{else}}{{#if expired}}Your approved basket was not ordered in time{{else}}{{#if undecided}}Nobody decided about your basket in time{{else}}Your basket was approved, and could not be ordered{{/if}}{{/if}}{{/if}}{{/if}}{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if ordered}}{{approver_name}} has approved your basket, and it was ordered at {{shop_name}}.{{else}}{{#if released}}{{approver_name}} has approved your basket at {{shop_name}}. You can order it as it is until {{released_until}}; look at the request to get there.{{else}}{{#if rejected}}{{approver_name}} has not approved your basket at {{shop_name}}. You can change it and send it again.{{else}}{{#if expired}}{{approver_name}} had approved your basket at {{shop_name}}, and it was not ordered by {{released_until}}. You can change it and send it again.{{else}}{{#if undecided}}Your basket at {{shop_name}} waited for an approval, and nobody decided about it in time. You can change it and send it again.{{else}}{{approver_name}} has approved your basket, but it could not be ordered at {{shop_name}}. You can change it and send it again, or wait until it is tried once more.{{/if}}{{/if}}{{/if}}{{/if}}{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "amount", label: "Sum" },
          { of: "order_number", label: "Order" },
          { of: "reason", label: "Reason" },
        ],
      },
      { kind: "quote", of: "changes", label: "Lowered before it was approved" },
      { kind: "quote", of: "comment", label: "Message" },
      { kind: "button", of: "approval_url", label: "Look at the request" },
    ],
  },

  "approval-confirmed": {
    subject:
      "{{#if ordered}}Ordered by your approval: {{amount}}{{else}}Approved, and could not be ordered: {{amount}}{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if ordered}}What you approved for {{buyer_name}} of {{company_name}} was ordered at {{shop_name}}.{{else}}What you approved for {{buyer_name}} of {{company_name}} could not be ordered at {{shop_name}}. You can try again, or reject it.{{/if}}",
      },
      {
        kind: "facts",
        rows: [
          { of: "amount", label: "Sum" },
          { of: "order_number", label: "Order" },
          { of: "reason", label: "Reason" },
        ],
      },
      { kind: "button", of: "approval_url", label: "Look at the request" },
    ],
  },

  "approval-deputy": {
    subject: "{{#if named}}You are the deputy of {{absent_name}}{{else}}You are not the deputy of {{absent_name}} any more{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if named}}You decide about approvals for {{absent_name}} of {{company_name}} at {{shop_name}}, from {{starts_on}} to {{ends_on}}, both days included. Requests that wait for {{absent_name}} come to you in this time, with a mail of their own.{{else}}You were to decide about approvals for {{absent_name}} of {{company_name}} at {{shop_name}} from {{starts_on}} to {{ends_on}}. This was taken back: you get no more requests for {{absent_name}}.{{/if}}",
      },
      { kind: "button", of: "approvals_url", when: "named", label: "Look at the requests" },
    ],
  },
}
