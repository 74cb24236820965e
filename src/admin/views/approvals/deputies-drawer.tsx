import { Badge, Button, Drawer, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { isDeputyEntry, prepareDeputy, readDeputy } from "../../../approval-entry/deputy-entries"
import type { ApprovalDeputyResource } from "../../../api/schemas/approval-deputies"
import { Choice } from "../../components/choice"
import { ConflictPanel } from "../../components/conflict-panel"
import { ErrorLine } from "../../components/error-panel"
import { Field } from "../../components/field"
import { useApprovalDeputies, useSetApprovalDeputy } from "../../hooks/approval-deputies"
import { useRecordBase } from "../../hooks/use-record-base"
import { useTexts } from "../../hooks/use-texts"
import { isRecord } from "../../lib/api-error"

interface DeputiesDrawerProps {
  companyId: string
  onClose: () => void
}

/** C7: who decides for whom in a company during an absence. */
export function DeputiesDrawer({ companyId, onClose }: DeputiesDrawerProps) {
  const { t } = useTexts()
  const asked = useApprovalDeputies(companyId)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("approvalDeputies.title")}</Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">{t("approvalDeputies.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          {asked.error && <ErrorLine error={asked.error} />}
          <ul className="divide-y">
            {asked.data?.approval_deputies.map((deputy) => (
              <Row key={deputy.user.id} opened={deputy} candidates={asked.data.candidates} />
            ))}
          </ul>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

interface RowProps {
  /** As it was when the drawer was opened. */
  opened: ApprovalDeputyResource
  candidates: readonly { id: string; name: string }[]
}

/** One's deputy. Where somebody else saved meanwhile, both are shown, and saving again counts from theirs. */
function Row({ opened, candidates }: RowProps) {
  const { t } = useTexts()
  const { base, isConflict, noteConflict, noteSaved, errorBeside } = useRecordBase(opened, isDeputy)
  const [form, setForm] = useState(() => readDeputy(opened))
  const save = useSetApprovalDeputy(base.user.id)
  const { absence, user } = base
  const gone = absence && !candidates.some(({ id }) => id === absence.deputy.id) ? [absence.deputy] : []
  const options = [...gone, ...candidates]
    .filter(({ id }) => id !== user.id)
    .map(({ id, name }) => ({ value: id, label: name ?? id }))
  const nameOf = (id: string) => (id === "" ? t("approvalDeputies.nobody") : (options.find(({ value }) => value === id)?.label ?? id))
  const theirs = readDeputy(base)
  const isRight = isDeputyEntry(form)
  const error = errorBeside(save.error)

  const submit = () =>
    save.mutate(prepareDeputy(form, base.version), {
      onSuccess: ({ approval_deputy: now }) => {
        noteSaved(now)
        setForm(readDeputy(now))
        toast.success(t("approvalDeputies.saved", { name: user.name }))
      },
      onError: noteConflict,
    })
  return (
    <li className="px-6 py-4">
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight && !save.isPending) {
            submit()
          }
        }}
      >
        <Field label={t("approvalDeputies.deputy", { name: user.name })}>
          {({ id }) => (
            <Choice
              id={id}
              size="base"
              label={t("approvalDeputies.deputy", { name: user.name })}
              value={form.deputy_id}
              onChoose={(next) => setForm({ ...form, deputy_id: next })}
              options={[{ value: "", label: t("approvalDeputies.nobody") }, ...options]}
            />
          )}
        </Field>
        {form.deputy_id !== "" &&
          (["starts_on", "ends_on"] as const).map((field) => (
            <Field
              key={field}
              label={t(`approvalDeputies.${field}`)}
              error={field === "ends_on" && !isRight ? t("approvalDeputies.daysWrong") : undefined}
            >
              {(control) => (
                <Input {...control} type="date" value={form[field]} onChange={(event) => setForm({ ...form, [field]: event.target.value })} />
              )}
            </Field>
          ))}
        {isConflict && (
          <ConflictPanel
            differences={(["deputy_id", "starts_on", "ends_on"] as const)
              .filter((field) => form[field] !== theirs[field])
              .map((field) => ({
                field,
                label: field === "deputy_id" ? t("approvalDeputies.deputy", { name: user.name }) : t(`approvalDeputies.${field}`),
                mine: field === "deputy_id" ? nameOf(form[field]) : form[field],
                theirs: field === "deputy_id" ? nameOf(theirs[field]) : theirs[field],
                onTake: () => setForm({ ...form, [field]: theirs[field] }),
              }))}
          />
        )}
        {error && <ErrorLine error={error} />}
        <div className="flex items-center justify-end gap-3">
          {absence?.is_running && <Badge size="2xsmall">{t("approvalDeputies.running")}</Badge>}
          <Button type="submit" size="small" variant="secondary" disabled={!isRight} isLoading={save.isPending}>
            {t("common.save")}
          </Button>
        </div>
      </form>
    </li>
  )
}

function isDeputy(value: unknown): value is ApprovalDeputyResource {
  return isRecord(value) && typeof value.version === "number" && isRecord(value.user)
}
