import { Input, Switch, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { OwnRoleResource } from "../../../api/schemas/users"
import { CheckList } from "../../components/check-list"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveRole, type GrantablePermission } from "../../hooks/roles"
import { useDescription } from "../../hooks/use-description"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { permissionsByFeature } from "../../lib/permissions-by-feature"
import { changesOf, formOf, isKey, isOwnRole, keyOf, type RoleForm } from "./role-form"
import { RoleConflict } from "./role-conflict"

interface RoleDrawerProps {
  /** Null for a new one. */
  role: OwnRoleResource | null
  permissions: readonly GrantablePermission[]
  onClose: () => void
}

/** B8. The key follows the name until somebody types another one; it cannot be changed later. */
export function RoleDrawer({ role, permissions, onClose }: RoleDrawerProps) {
  const { t } = useTexts()
  const describe = useDescription()
  const save = useSaveRole(role?.id ?? null)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: role, isOne: isOwnRole, save, onClose })
  const [form, setForm] = useState<RoleForm>(() => formOf(role))
  const [keyTyped, setKeyTyped] = useState(false)
  const set = (change: Partial<RoleForm>) => setForm((before) => ({ ...before, ...change }))
  const key = keyTyped ? form.key : keyOf(form.name)

  const submit = () => {
    if (base) {
      send({ version: base.version, ...changesOf(base, form) }, () => t("ownRoles.saved"))
      return
    }
    const { name, assignable, permissions: granted } = form
    const description = form.description.trim() || null
    send({ key, name, description, assignable, permissions: granted }, () => t("ownRoles.created", { name: name.trim() }))
  }

  return (
    <FormDrawer
      {...frame}
      title={role ? t("ownRoles.editTitle", { name: role.name }) : t("ownRoles.create")}
      description={t(role ? "ownRoles.editText" : "ownRoles.createText")}
      canSubmit={form.name.trim() !== "" && (role !== null || isKey(key))}
      onSubmit={submit}
    >
      {isConflict && base && <RoleConflict current={base} form={form} permissions={permissions} onTake={set} />}
      <Field label={t("ownRoles.name")} error={errors.name} missing={form.name.trim() === "" && t("common.missing")}>
        {(control) => (
          <Input
            {...control}
            aria-required
            maxLength={100}
            autoComplete="off"
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      {!role && (
        <Field
          label={t("ownRoles.key")}
          hint={t("ownRoles.keyHint")}
          error={errors.key}
          missing={key === "" ? t("common.missing") : !isKey(key) && t("ownRoles.keyWrong")}
        >
          {(control) => (
            <Input
              {...control}
              aria-required
              maxLength={50}
              autoComplete="off"
              value={key}
              onChange={(event) => {
                setKeyTyped(true)
                set({ key: event.target.value })
              }}
            />
          )}
        </Field>
      )}
      <Field label={t("ownRoles.description")} error={errors.description} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={500}
            value={form.description}
            onChange={(event) => set({ description: event.target.value.replace(/[\r\n]+/g, " ") })}
          />
        )}
      </Field>
      <Field label={t("ownRoles.assignable")} hint={t("ownRoles.assignableHint")}>
        {(control) => (
          <Switch {...control} checked={form.assignable} onCheckedChange={(assignable) => set({ assignable })} />
        )}
      </Field>
      {permissionsByFeature(permissions).map(({ feature, name, entries }) => (
        <CheckList
          key={feature}
          legend={describe(name)}
          options={entries.map((entry) => ({ value: entry.key, label: describe(entry.description), hint: entry.key }))}
          chosen={form.permissions}
          onChange={(chosen) => set({ permissions: chosen })}
        />
      ))}
    </FormDrawer>
  )
}
