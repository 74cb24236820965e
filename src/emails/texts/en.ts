import type { MailTexts } from "../mail-text"
import { enApprovals } from "./en-approvals"
import { enHello as hello } from "./hello"

/** The mails in English. */
export const en: MailTexts = {
  footer: {
    sent_by: "This mail was sent by {{shop_name}}.",
    questions: "Questions? Please turn to{{#if support_name}} {{support_name}}{{else}} us{{/if}}:",
  },

  welcome: {
    subject: "Welcome to {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "Your account at {{shop_name}} is active. From now on you sign in with your e-mail address and the password of your choice.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "customer_number", label: "Customer number" },
          { of: "email", label: "Login" },
        ],
      },
      { kind: "button", of: "shop_url", label: "Go to the shop" },
      {
        kind: "link",
        of: "confirm_url",
        text: "Please confirm once that this address is yours. Adding users or changing their rights waits until then. The link works once and for a limited time; if it has expired, sign in and ask for a new one.",
        label: "Confirm this address",
      },
      {
        kind: "link",
        of: "dispute_url",
        text: "You have not activated this account? Tell us, and we lock it at once.",
        label: "This was not me",
      },
    ],
  },

  "confirm-address": {
    subject: "Please confirm your e-mail address",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "Please confirm that this address is yours. After that you can sign in at {{shop_name}}.",
      },
      { kind: "button", of: "confirm_url", label: "Confirm this address" },
      {
        kind: "paragraph",
        text: "The link works once and for a limited time. If you have not asked for this, you need not do anything.",
      },
    ],
  },

  "account-exists": {
    subject: "You already have an account at {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Somebody, probably you, wanted to activate an account with this address. You already have an account at {{shop_name}}: please sign in first, and then activate it there with your customer number and invoice number. Your orders stay with you.",
      },
      { kind: "button", of: "login_url", label: "Sign in" },
      {
        kind: "paragraph",
        text: "If it was not you, you need not do anything. Nothing was changed.",
      },
    ],
  },

  "reset-password": {
    subject: "Set a new password for {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Somebody, probably you, asked for a new password for your account at {{shop_name}}.",
      },
      { kind: "button", of: "set_password_url", label: "Set a new password" },
      {
        kind: "paragraph",
        text: "The link works once and for {{set_password_minutes}} minutes. If it was not you, you need not do anything: your password stays as it is.",
      },
    ],
  },

  "application-received": {
    subject: "We have received your request",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "Thank you, your request for customer number {{customer_number}} has arrived. We look into it and write to you.",
      },
    ],
  },

  "application-decided": {
    subject: "{{#if accepted}}Your request was accepted{{else}}About your request{{/if}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if accepted}}We have looked into your request for customer number {{customer_number}} and accepted it. {{#if company_name}}You are a main contact of {{company_name}}. If you have not signed in yet, another mail says how.{{else}}Please activate your account now, with the same entries.{{/if}}{{else}}We have looked into your request for customer number {{customer_number}} and cannot accept it.{{/if}}",
      },
      { kind: "quote", of: "message", label: "Our message to you" },
      { kind: "button", of: "activate_url", when: "activates", label: "Activate account" },
      { kind: "button", of: "login_url", when: "company_name", label: "Sign in" },
    ],
  },

  "main-contact-notice": {
    subject: "Somebody asks for access to your company at {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Somebody whom our records name as a main contact of your company wants to activate an account at {{shop_name}}. You are its main contact here, so we have not let them in by ourselves. If you know the person, you can add them as a user; we look into it as well.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "customer_number", label: "Customer number" },
          { of: "asker_email", label: "Who asks" },
        ],
      },
      { kind: "button", of: "login_url", label: "Sign in" },
    ],
  },

  "activation-disputed": {
    subject: "Activation disputed: {{customer_number}}",
    blocks: [
      {
        kind: "paragraph",
        text: "The owner of an e-mail address says that the activation of this account was not theirs. The account is locked, and the case is in the list of applications.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "customer_number", label: "Customer number" },
          { of: "email", label: "Login" },
        ],
      },
    ],
  },

  "new-account": {
    subject: "Your account at {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if inviter_name}}{{inviter_name}}{{else}}Your company{{/if}} has added you at {{shop_name}}. Please set a password of your choice; after that you sign in with your e-mail address.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "email", label: "Login" },
          { of: "inviter_name", label: "Main contact" },
          { of: "inviter_email", label: "E-mail of the main contact" },
        ],
      },
      { kind: "button", of: "set_password_url", label: "Set your password" },
      {
        kind: "paragraph",
        text: "The link works once and for {{#if valid_days}}{{valid_days}} days{{else}}{{#if one_hour}}one hour{{else}}{{valid_hours}} hours{{/if}}{{/if}}. If it has expired, ask for a new one at the sign-in page or from your main contact.",
      },
      { kind: "link", of: "shop_url", text: "This is where you shop:", label: "Go to the shop" },
    ],
  },

  "company-invitation": {
    subject: "You are invited to a company at {{shop_name}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "{{#if inviter_name}}{{inviter_name}}{{else}}A company{{/if}} asks you to join at {{shop_name}}. You have an account with this address already: please sign in as always, and accept the invitation there. Until you do, nothing changes.",
      },
      {
        kind: "facts",
        rows: [
          { of: "company_name", label: "Company" },
          { of: "email", label: "Login" },
          { of: "inviter_name", label: "Main contact" },
          { of: "inviter_email", label: "E-mail of the main contact" },
        ],
      },
      { kind: "button", of: "login_url", label: "Sign in" },
      {
        kind: "link",
        of: "confirm_url",
        text: "Before you accept, please confirm once that this address is yours. The link works once and for a limited time.",
        label: "Confirm this address",
      },
      { kind: "link", of: "shop_url", text: "This is where you shop:", label: "Go to the shop" },
      {
        kind: "paragraph",
        text: "If you do not know this company, you need not do anything.",
      },
    ],
  },

  "account-unlocked": {
    subject: "Your account at {{shop_name}} is unlocked",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Your account at {{shop_name}} was locked after the report that its activation was not yours. It is unlocked now. So that nobody else gets in, the old password no longer works, and all sessions were ended. Please set a password of your choice; after that you sign in with your e-mail address.",
      },
      { kind: "button", of: "set_password_url", label: "Set your password" },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "The link works once and for {{set_password_minutes}} minutes. It has expired?",
        label: "Ask for a new one",
      },
    ],
  },

  "password-changed": {
    subject: "Your password at {{shop_name}} was changed",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "The password of your account at {{shop_name}} has just been set. Wherever somebody was signed in with the account, they have to sign in again.",
      },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "That was not you? Set another password at once, and tell the shop.",
        label: "Set another password",
      },
    ],
  },

  "email-change-confirm": {
    subject: "Confirm your new e-mail address at {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "{{#if company_name}}{{company_name}} gave this e-mail address for your account at {{shop_name}}.{{else}}This e-mail address was given for an account at {{shop_name}}.{{/if}} From your confirmation on, you sign in with it.",
      },
      { kind: "button", of: "confirm_url", label: "Confirm this address" },
      {
        kind: "paragraph",
        text: "The link works once and for {{email_change_hours}} hours. You know nothing of this? Then ignore this mail, and nothing changes.",
      },
    ],
  },

  "email-change-notice": {
    subject: "Another e-mail address for your account at {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Somebody asked for {{new_email}} to become the e-mail address of your account at {{shop_name}}. It is changed once {{#if approve_url}}you agree, and the new address is confirmed{{else}}the new address is confirmed{{/if}}.",
      },
      {
        kind: "link",
        of: "approve_url",
        text: "You agree? The link works once and for {{email_change_hours}} hours. Without it nothing changes.",
        label: "Agree to the new address",
      },
      {
        kind: "link",
        of: "forgot_password_url",
        text: "You know nothing of this? Set another password at once, which also stops what was asked for with the old one, and tell the shop.",
        label: "Set another password",
      },
    ],
  },

  "email-change-taken": {
    subject: "Your e-mail address at {{shop_name}}",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "Somebody wanted to use your e-mail address for another account at {{shop_name}}. You have an account with it already, so nothing has changed, and nobody was told. If that was you, simply sign in with this address.",
      },
      { kind: "button", of: "login_url", label: "Sign in" },
    ],
  },

  "email-changed": {
    subject: "The e-mail address of your account at {{shop_name}} was changed",
    blocks: [
      { kind: "paragraph", text: "Hello," },
      {
        kind: "paragraph",
        text: "The e-mail address of your account at {{shop_name}} was changed. From now on you sign in with the new one; your password stays. Wherever somebody was signed in with the account, they have to sign in again. That was not you? Tell the shop at once.",
      },
      {
        kind: "facts",
        rows: [
          { of: "old_email", label: "So far" },
          { of: "new_email", label: "From now on" },
        ],
      },
    ],
  },

  "budget-alert": {
    subject: "{{share}} % of a budget is spent: {{budget}}",
    blocks: [
      hello,
      {
        kind: "paragraph",
        text: "At {{shop_name}}, orders of {{company_name}} have spent {{share}} % of a budget.",
      },
      {
        kind: "facts",
        rows: [
          { of: "budget", label: "Budget" },
          { of: "used", label: "Spent" },
          { of: "available", label: "Of" },
          { of: "left", label: "Left" },
          { of: "renews_on", label: "Begins anew on" },
        ],
      },
      { kind: "button", of: "budgets_url", label: "See the budgets" },
    ],
  },

  ...enApprovals,
}
