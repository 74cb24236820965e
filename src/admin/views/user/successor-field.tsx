import type { OperatorUser } from "../../../api/schemas/users"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import { useBusinessUsers } from "../../hooks/business-users"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"

interface SuccessorFieldProps {
  user: OperatorUser
  value: string
  onChoose: (id: string) => void
}

/** As many as a select can show. */
const shown = 100

/** Who becomes main contact where the last one goes: an active user of the same company. */
export function SuccessorField({ user, value, onChoose }: SuccessorFieldProps) {
  const { t } = useTexts()
  const { data } = useBusinessUsers({
    company_id: user.company?.id,
    status: "active",
    order: "name",
    limit: shown,
    offset: 0,
  })
  const candidates = (data?.business_users ?? []).filter(({ id }) => id !== user.id)
  return (
    <Field
      label={t("user.successor")}
      missing={value === "" && t("common.choose")}
      hint={data && candidates.length === 0 ? t("user.noSuccessor") : t("user.successorHint")}
    >
      {(control) => (
        <Choice
          {...control}
          label={t("user.successor")}
          size="base"
          value={value}
          onChoose={onChoose}
          options={[
            { value: "", label: t("user.chooseSuccessor") },
            ...candidates.map((one) => ({ value: one.id, label: `${nameOf(one)}, ${one.email}` })),
          ]}
        />
      )}
    </Field>
  )
}
