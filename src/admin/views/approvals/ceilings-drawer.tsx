import { Button, Drawer, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { readCeiling } from "../../../approval-entry/read-ceiling"
import type { ApprovalCeilingResource } from "../../../api/schemas/approval-ceilings"
import { writeAmount, writeExample } from "../../../budget-entry/read-amount"
import { ConflictPanel } from "../../components/conflict-panel"
import { ErrorLine } from "../../components/error-panel"
import { Field } from "../../components/field"
import { useApprovalCeilings, useSetApprovalCeiling } from "../../hooks/approval-ceilings"
import { useRecordBase } from "../../hooks/use-record-base"
import { useTexts } from "../../hooks/use-texts"
import { isRecord } from "../../lib/api-error"

interface CeilingsDrawerProps {
  companyId: string
  onClose: () => void
}

/** C7: up to what each approver of a company may approve. */
export function CeilingsDrawer({ companyId, onClose }: CeilingsDrawerProps) {
  const { t } = useTexts()
  const ceilings = useApprovalCeilings(companyId)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("approvalCeilings.title")}</Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">{t("approvalCeilings.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          {ceilings.error && <ErrorLine error={ceilings.error} />}
          <ul className="divide-y">
            {ceilings.data?.approval_ceilings.map((ceiling) => (
              <Row key={ceiling.user.id} opened={ceiling} />
            ))}
          </ul>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

/** One's ceiling. Where somebody else saved meanwhile, both are shown, and saving again counts from theirs. */
function Row({ opened }: { opened: ApprovalCeilingResource }) {
  const { t, locale } = useTexts()
  const { base, isConflict, noteConflict, noteSaved, errorBeside } = useRecordBase(opened, isCeiling)
  const { user, amount, currency_code: currency, version } = base
  const save = useSetApprovalCeiling(user.id)
  const write = (value: string | null) => (value === null ? "" : writeAmount(value, locale))
  const [text, setText] = useState(() => write(amount))
  const [isTried, setTried] = useState(false)
  const typed = readCeiling(text, locale)
  const error = errorBeside(save.error)
  const finish = (now: ApprovalCeilingResource) => {
    noteSaved(now)
    toast.success(t("approvalCeilings.saved", { name: user.name }))
  }
  if (base.is_main_contact) {
    return (
      <li className="flex flex-col gap-1 px-6 py-4">
        <Text size="small" weight="plus" className="[overflow-wrap:anywhere]">
          {user.name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("approvalCeilings.mainContact")}
        </Text>
      </li>
    )
  }
  return (
    <li className="px-6 py-4">
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (typed !== undefined && !save.isPending) {
            save.mutate(
              { amount: typed, version },
              { onSuccess: ({ approval_ceiling: now }) => finish(now), onError: noteConflict }
            )
          }
        }}
      >
        <Field
          label={user.name}
          hint={t("approvalCeilings.hint", { currency: currency.toUpperCase() })}
          error={
            isTried && typed === undefined
              ? t("approvalCeilings.amountWrong", { example: writeExample(locale) })
              : undefined
          }
        >
          {(control) => (
            <Input {...control} inputMode="decimal" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        {isConflict && (
          <ConflictPanel
            differences={[{ field: "amount", label: user.name, mine: text.trim(), theirs: write(amount), onTake: () => setText(write(amount)) }]}
          />
        )}
        {error && <ErrorLine error={error} />}
        <Button type="submit" size="small" variant="secondary" className="self-end" isLoading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </li>
  )
}

function isCeiling(value: unknown): value is ApprovalCeilingResource {
  return isRecord(value) && typeof value.version === "number" && isRecord(value.user)
}
