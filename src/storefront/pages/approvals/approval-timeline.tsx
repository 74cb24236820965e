import { Button } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ApprovalDetail, ApprovalEvent } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { TextArea } from "../../form/text-area"
import { useChangeApproval } from "../../hooks/use-approvals"
import { useLeaveGuard } from "../../hooks/use-leave-guard"
import { useListAddress } from "../../list/use-list-address"
import { Segmented } from "../../shell/segmented"
import { When } from "../when"
import { maxComment } from "./max-comment"
import { renderPerson } from "./render-person"

/** The request's life and the words of both sides, in either order (C5). */
export function ApprovalTimeline({ request }: { request: ApprovalDetail }) {
  const { t } = useTranslation()
  const address = useListAddress()
  const isNewestFirst = address.read("events") === "newest"
  const events = isNewestFirst ? [...request.events].reverse() : request.events
  return (
    <section aria-labelledby="approval-timeline" className="card flex flex-col">
      <div className="flex flex-wrap items-center justify-between gap-3 p-5 sm:px-6">
        <h2 id="approval-timeline" className="txt-medium-plus">
          {t("approvals.timeline")}
        </h2>
        <Segmented
          legend={t("approvals.timelineOrder")}
          value={isNewestFirst ? "newest" : "oldest"}
          options={(["oldest", "newest"] as const).map((value) => ({
            value,
            label: t(`approvals.${value}`),
            show: t(`approvals.${value}`),
          }))}
          onChange={(value) => address.change({ events: value === "newest" ? value : null }, { replace: true })}
        />
      </div>
      <ol className="divide-y border-t">
        {events.map((event) => (
          <Entry key={event.id} event={event} isUndecided={request.released_until === null} />
        ))}
      </ol>
      {request.allowed_acts.includes("comment") && <CommentForm requestId={request.id} />}
    </section>
  )
}

/** What expired without having been released was never decided. */
function Entry({ event, isUndecided }: { event: ApprovalEvent; isUndecided: boolean }) {
  const { t } = useTranslation()
  const author = event.author === null ? t("approvals.shop") : renderPerson(event.author, t)
  const name = event.deputy_for === null ? author : t("approvals.asDeputy", { name: author, absent: event.deputy_for })
  return (
    <li className="flex flex-col gap-1.5 px-5 py-3 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="txt-small-plus min-w-0 [overflow-wrap:anywhere]">{t(`approvals.event.${event.kind === "expired" && isUndecided ? "undecided" : event.kind}`, { name })}</p>
        <p className="txt-compact-small text-ui-fg-subtle">
          <When at={event.at} never="" />
        </p>
      </div>
      {event.failure_code !== null && <p className="text-ui-fg-subtle">{t(`approvals.failure.${event.failure_code}`)}</p>}
      {event.lines.length > 0 && (
        <ul className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {event.lines.map((line) => (
            <li key={line.id}>{t(line.to === 0 ? "approvals.lineRemoved" : "approvals.lineLowered", { ...line })}</li>
          ))}
        </ul>
      )}
      {event.text !== null && (
        <blockquote className="whitespace-pre-line border-l-2 border-ui-border-strong pl-3 [overflow-wrap:anywhere]">
          {event.text}
        </blockquote>
      )}
    </li>
  )
}

/** A word that decides nothing. What is typed stays until it is sent. */
function CommentForm({ requestId }: { requestId: string }) {
  const { t } = useTranslation()
  const change = useChangeApproval(requestId)
  const [text, setText] = useState("")
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useLeaveGuard(text.trim() !== "")
  return (
    <form
      noValidate
      className="flex flex-col gap-3 border-t p-5 sm:px-6"
      onSubmit={(event) => {
        event.preventDefault()
        const isEmpty = text.trim() === ""
        setMissing(isEmpty)
        if (isEmpty) {
          field.current?.focus()
        } else if (!change.isPending) {
          change.mutate({ act: "comment", text }, { onSuccess: () => setText("") })
        }
      }}
    >
      <TextArea
        name="text"
        maxLength={maxComment}
        label={t("approvals.commentNew")}
        error={isMissing && text.trim() === "" ? t("common.required") : undefined}
        inputRef={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="text-pretty text-ui-fg-subtle">{t("approvals.commentHint")}</p>
      {change.error && <ErrorNotice error={change.error} />}
      <Button type="submit" variant="secondary" className="self-start" isLoading={change.isPending}>
        {t("approvals.commentSend")}
      </Button>
    </form>
  )
}
