import { StatusBadge, Text } from "@medusajs/ui"
import type { ErpStatus } from "../../../api/schemas/operations"
import { Fact, Facts } from "../../components/facts"
import { useTexts } from "../../hooks/use-texts"

const colorOfBreaker = { closed: "green", half_open: "orange", open: "red" } as const

/** The state in one sentence, then in figures. */
export function StatusFacts({ status }: { status: ErpStatus }) {
  const { t, locale } = useTexts()
  const number = new Intl.NumberFormat(locale)
  return (
    <>
      <div className="flex flex-col gap-1 px-6 py-4">
        <StatusBadge color={status.reachable ? "green" : "red"}>
          {t(status.reachable ? "erp.reachable" : "erp.unreachable")}
        </StatusBadge>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`erp.meaning.${meaningOf(status)}`)}
        </Text>
        {status.problem && (
          <Text size="small" className="[overflow-wrap:anywhere]">
            {status.problem}
          </Text>
        )}
      </div>
      <Facts>
        <Fact label={t("erp.provider")}>
          {t(`erp.providers.${status.provider}`, { defaultValue: status.provider })}
        </Fact>
        <Fact label={t("erp.latency")}>
          {status.latency_ms !== null &&
            t("erp.milliseconds", { count: status.latency_ms, number: number.format(status.latency_ms) })}
        </Fact>
        <Fact label={t("erp.breaker")}>
          <StatusBadge color={colorOfBreaker[status.breaker]}>
            {t(`erp.breakers.${status.breaker}`)}
          </StatusBadge>
        </Fact>
        <Fact label={t("erp.waiting")}>{number.format(status.waiting_messages)}</Fact>
        <Fact label={t("erp.parked")}>
          <StatusBadge color={status.parked_messages > 0 ? "orange" : "green"}>
            {number.format(status.parked_messages)}
          </StatusBadge>
        </Fact>
      </Facts>
    </>
  )
}

function meaningOf(status: ErpStatus): "well" | "parked" | "unreachable" | "leftAlone" {
  if (status.breaker === "open") {
    return "leftAlone"
  }
  if (!status.reachable) {
    return "unreachable"
  }
  return status.parked_messages > 0 ? "parked" : "well"
}
