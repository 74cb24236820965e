import { CheckCircleSolid, ExclamationCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ActivationCheck } from "../../../api/schemas/activation"
import { Copyable } from "../../components/copyable"
import { Fact, Facts } from "../../components/facts"
import { Section } from "../../components/section"
import { TextLink } from "../../components/text-link"
import { useTexts } from "../../hooks/use-texts"
import { CheckSteps } from "./check-steps"

const successes = new Set<ActivationCheck["verdict"]>([
  "company_created",
  "main_contact_added",
  "business_user_created",
])
const passing = new Set<ActivationCheck["verdict"]>(["too_many_attempts", "erp_unavailable"])

/** The answer that an activation would get right now, what to tell the caller, and each step behind it. */
export function CheckResult({ check }: { check: ActivationCheck }) {
  const { t } = useTexts()
  return (
    <>
      <Section title={t("check.verdict")}>
        <Verdict verdict={check.verdict} saying={t(`check.sayings.${check.verdict}`)} />
      </Section>
      {check.signed_in && <SignedIn signedIn={check.signed_in} />}
      <div className="grid grid-cols-1 items-start gap-2 xl:grid-cols-[minmax(0,1fr)_400px]">
        <Section title={t("check.steps")}>
          <CheckSteps checks={check.checks} />
        </Section>
        <Section title={t("check.erpSaid")}>
          <ErpAnswer customer={check.erp_customer} />
        </Section>
      </div>
    </>
  )
}

/** Whoever has an account signs in first: then other rules count, and this is what to tell them. */
function SignedIn({ signedIn }: { signedIn: NonNullable<ActivationCheck["signed_in"]> }) {
  const { t } = useTexts()
  const { verdict, customer_id: customerId } = signedIn
  return (
    <Section title={t("check.signedIn")}>
      <Verdict verdict={verdict} saying={t(successes.has(verdict) ? "check.signedInSaying" : `check.sayings.${verdict}`)}>
        <TextLink to={`/customers/${customerId}`} className="txt-small w-fit">
          {t("check.openCustomer")}
        </TextLink>
      </Verdict>
    </Section>
  )
}

interface VerdictProps {
  verdict: ActivationCheck["verdict"]
  /** What to read out. */
  saying: string
  children?: ReactNode
}

function Verdict({ verdict, saying, children }: VerdictProps) {
  const { t } = useTexts()
  return (
    <div className="flex items-start gap-3 px-6 py-4">
      <VerdictIcon verdict={verdict} />
      <div className="flex min-w-0 flex-col gap-1">
        <Text weight="plus">{t(`check.verdicts.${verdict}`)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {saying}
        </Text>
        {children}
      </div>
    </div>
  )
}

function VerdictIcon({ verdict }: { verdict: ActivationCheck["verdict"] }) {
  if (successes.has(verdict)) {
    return <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" />
  }
  if (passing.has(verdict)) {
    return <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
  }
  return <XCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" />
}

function ErpAnswer({ customer }: { customer: ActivationCheck["erp_customer"] }) {
  const { t } = useTexts()
  if (!customer) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("check.erpNothing")}
      </Text>
    )
  }
  return (
    <Facts>
      <Fact label={t("check.erpName")}>{customer.name}</Fact>
      <Fact label={t("check.fields.customer_number")}>
        <Copyable text={customer.customer_number} label={t("check.fields.customer_number")} />
      </Fact>
      <Fact label={t("check.erpCity")}>{customer.city}</Fact>
      <Fact label={t("check.erpCenter")}>
        {t(customer.center_enabled ? "common.yes" : "common.no")}
      </Fact>
      <Fact label={t("check.erpMainContacts")}>
        {customer.main_contact_emails.length > 0 && (
          <span className="flex flex-col gap-1">
            {customer.main_contact_emails.map((email) => (
              <Copyable key={email} text={email} label={t("check.fields.email")} />
            ))}
          </span>
        )}
      </Fact>
    </Facts>
  )
}
