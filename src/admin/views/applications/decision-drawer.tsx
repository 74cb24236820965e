import { Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { Application } from "../../../api/schemas/activation"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useDecideApplication, type Decision } from "../../hooks/applications"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"

interface DecisionDrawerProps {
  application: Application
  decision: Decision
  onClose: () => void
}

/**
 * Says what the decision does before it is taken. The message goes into the applicant's mail; whoever disputed an
 * activation is told in person, so there it is a note.
 */
export function DecisionDrawer({ application, decision, onClose }: DecisionDrawerProps) {
  const { t } = useTexts()
  const [message, setMessage] = useState("")
  const decide = useDecideApplication()
  const errors = useFieldErrors(decide.error)
  const mailed = application.kind !== "activation_disputed"
  const appoints = application.kind === "main_contact_change" && decision === "accept"
  const done = appoints ? "appointed" : mailed ? decision : "noMail"

  const send = () =>
    decide.mutate(
      { id: application.id, decision, message },
      {
        onSuccess: () => {
          toast.success(t(`applications.done.${done}`, { email: application.email }))
          onClose()
        },
      }
    )

  return (
    <FormDrawer
      onClose={onClose}
      title={t(`applications.decideTitle.${decision}`, { name: application.name ?? application.email })}
      description={t(`applications.decideText.${decision}.${application.kind}`)}
      submitLabel={t(`applications.${decision}`)}
      submitVariant={decision === "decline" ? "danger" : "primary"}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={send}
    >
      <Field
        label={t(mailed ? "applications.message" : "applications.note")}
        hint={
          mailed
            ? t("applications.messageHint", { language: t(`languages.${application.locale}`) })
            : t("applications.noteHint")
        }
        error={errors.message}
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            maxLength={2000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
