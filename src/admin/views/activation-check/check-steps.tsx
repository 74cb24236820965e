import { CheckCircleSolid, CircleDottedLine, MinusCircle, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ActivationCheck } from "../../../api/schemas/activation"
import { TextLink } from "../../components/text-link"
import { useTexts } from "../../hooks/use-texts"

type Check = ActivationCheck["checks"][number]

/** Each check by itself, in the order in which an activation makes them. */
export function CheckSteps({ checks }: { checks: readonly Check[] }) {
  return (
    <ol className="divide-y">
      {checks.map((check) => (
        <CheckStep key={check.name} check={check} />
      ))}
    </ol>
  )
}

function CheckStep({ check }: { check: Check }) {
  const { t } = useTexts()
  const facts = Object.entries(check.facts).filter(
    ([name, value]) => value !== null && name !== "company_id"
  )
  const companyId = check.name === "number_free" ? check.facts.company_id : null
  return (
    <li className="flex items-start gap-3 px-6 py-3">
      <ResultIcon result={check.result} />
      <div className="flex min-w-0 flex-col gap-0.5">
        <Text size="small" weight="plus">
          {t(`check.names.${check.name}`)}
          <span className="sr-only">: {t(`check.results.${check.result}`)}</span>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`check.sentences.${check.name}.${check.result}`, {
            defaultValue: t(`check.results.${check.result}`),
          })}
        </Text>
        {facts.length > 0 && (
          <Text size="small" className="[overflow-wrap:anywhere]">
            {facts.map(([name, value]) => factOf(t, name, value)).join(" · ")}
          </Text>
        )}
        {typeof companyId === "string" && (
          <TextLink to={`/customer-center/companies/${companyId}`} className="txt-small w-fit">
            {t("check.openCompany")}
          </TextLink>
        )}
      </div>
    </li>
  )
}

function factOf(
  t: (key: string, options?: { defaultValue: string }) => string,
  name: string,
  value: Check["facts"][string]
): string {
  const label = t(`check.facts.${name}`, { defaultValue: name.replaceAll("_", " ") })
  const text = typeof value === "boolean" ? t(value ? "common.yes" : "common.no") : String(value)
  return `${label}: ${text}`
}

function ResultIcon({ result }: { result: Check["result"] }) {
  switch (result) {
    case "passed":
      return <CheckCircleSolid aria-hidden="true" className="text-ui-tag-green-icon mt-0.5 shrink-0" />
    case "failed":
      return <XCircleSolid aria-hidden="true" className="text-ui-tag-red-icon mt-0.5 shrink-0" />
    case "not_needed":
      return <MinusCircle aria-hidden="true" className="text-ui-fg-muted mt-0.5 shrink-0" />
    case "not_reached":
      return <CircleDottedLine aria-hidden="true" className="text-ui-fg-muted mt-0.5 shrink-0" />
  }
}
