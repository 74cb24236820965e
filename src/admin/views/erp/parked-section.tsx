import { Button, clx, Text, toast } from "@medusajs/ui"
import { EmptyNote } from "../../components/empty-note"
import { RecordList } from "../../components/record-list"
import { Section } from "../../components/section"
import { useParkedMessages, useReplayMessage, type OutboxMessage } from "../../hooks/erp"
import { useErrorText } from "../../hooks/use-error-text"
import { useFailureText } from "../../hooks/use-failure-text"
import { useFormat } from "../../hooks/use-format"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"

/** F4: what was given up, why, and another try once the cause is gone. */
export function ParkedSection() {
  const { t } = useTexts()
  const list = useListState({ prefix: "parked_" })
  const query = useParkedMessages({ limit: list.limit, offset: list.offset })
  return (
    <Section title={t("erp.parkedTitle")} hint={t("erp.parkedHint")}>
      <RecordList
        list={list}
        query={query}
        rows={query.data?.messages}
        empty={<EmptyNote heading={t("erp.noParked")} text={t("erp.noParkedText")} />}
        loadingRows={2}
      >
        {(messages) => (
          <ul className="divide-y">
            {messages.map((message) => (
              <ParkedMessage key={message.id} message={message} />
            ))}
          </ul>
        )}
      </RecordList>
    </Section>
  )
}

function ParkedMessage({ message }: { message: OutboxMessage }) {
  const { t } = useTexts()
  const format = useFormat()
  const errorText = useErrorText()
  const failureText = useFailureText()
  const replay = useReplayMessage()
  const run = () =>
    replay.mutate(message, {
      onSuccess: () => toast.success(t("erp.replayed")),
      onError: (error) =>
        toApiError(error).code === "not_found"
          ? toast.info(t("erp.notParkedAnyMore"))
          : toast.error(errorText(error)),
    })
  return (
    <li className="flex flex-col gap-2 px-6 py-3 sm:flex-row sm:items-center sm:justify-between sm:gap-4">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
          {t(`erp.topics.${message.topic}`)} · {message.key}
        </Text>
        <Text
          size="small"
          className={clx("[overflow-wrap:anywhere]", message.last_error ? "text-ui-fg-error" : "text-ui-fg-subtle")}
        >
          {message.last_error ? failureText(message.last_error) : t("erp.noCause")}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("erp.attempts", { count: message.attempts, when: format.dateTime(message.created_at) })}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        className="w-fit shrink-0"
        isLoading={replay.isPending}
        aria-label={t("erp.replayOf", { key: message.key })}
        onClick={run}
      >
        {t("erp.replay")}
      </Button>
    </li>
  )
}
