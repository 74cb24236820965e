import type { DemoActivation } from "./activations"

/** All that a person, or a script, needs for trying the demo. */
export interface DemoFacts {
  address: string
  admin: string
  pages: string
  publishable_key: string
  operator: { email: string; password: string }
  mailbox: string
  /** None where the shop asks an ERP of somebody's own: what stands in there is not ours to tell. */
  activations: DemoActivation[]
}

const MEANINGS: Readonly<Record<DemoActivation["expect"], string>> = {
  company_created: "creates the company, with you as its main contact",
  business_user_created: "makes a business user without a customer center",
  ask_your_administrator: "names whom to ask: the customer's main contact",
}

/** The facts as a block for people. */
export function presentDemo(
  facts: DemoFacts,
  { logFile, asksDirectory, kept }: { logFile: string; asksDirectory: boolean; kept: string }
): string {
  const { address, admin, pages, publishable_key, operator, mailbox, activations } = facts
  const rows = activations.flatMap(({ customer_number, invoice_number, email, expect }, index) => [
    `  ${index + 1}. ${MEANINGS[expect]}`,
    `     customer number ${customer_number}   invoice ${invoice_number}`,
    `     e-mail ${email}`,
  ])
  return [
    "",
    `  Customer center   ${pages}`,
    `  Admin             ${admin}`,
    `                    ${operator.email} / ${operator.password}`,
    `  Mailbox           ${mailbox}`,
    `  Store API         ${address}/store   x-publishable-api-key: ${publishable_key}`,
    `  Server's log      ${logFile}`,
    "",
    "  Pages and admin stand under two names of one host: under one they would share its session, and sign each other out.",
    "",
    asksDirectory
      ? tellWhatToTry(activations)
      : "  The shop asks the ERP named in CUSTOMER_CENTER_OPTIONS: activate customers of that one.",
    ...rows,
    "",
    `  Ctrl-C stops it. ${kept}`,
    "",
  ].join("\n")
}

function tellWhatToTry(activations: readonly DemoActivation[]): string {
  return activations.length > 0
    ? "  Activations to try, each with a password of your choice:"
    : "  All customers of the demo are activated."
}
