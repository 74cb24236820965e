import { Input, Switch, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { OwnRoleResource } from "../../../api/schemas/users"
import { CheckList } from "../../components/check-list"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useCreateRole, useUpdateRole, type GrantablePermission } from "../../hooks/roles"
import { useDescription } from "../../hooks/use-description"
import { useFieldErrors } from "../../hooks/use-field-errors"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"
import { currentOf } from "../../lib/current-of"
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
  const [base, setBase] = useState(role)
  const [conflict, setConflict] = useState<OwnRoleResource | null>(null)
  const [form, setForm] = useState<RoleForm>(() => formOf(role))
  const [keyTyped, setKeyTyped] = useState(false)
  const create = useCreateRole()
  const update = useUpdateRole(role?.id ?? "")
  const error = role ? update.error : create.error
  const errors = useFieldErrors(error)
  const set = (change: Partial<RoleForm>) => setForm((before) => ({ ...before, ...change }))
  const key = keyTyped ? form.key : keyOf(form.name)

  const done = (text: string) => () => {
    toast.success(text)
    onClose()
  }
  const save = () => {
    if (base) {
      update.mutate(
        { version: base.version, ...changesOf(base, form) },
        {
          onSuccess: done(t("ownRoles.saved")),
          onError: (failure) => {
            const current = currentOf(failure, isOwnRole)
            if (current) {
              setBase(current)
              setConflict(current)
            }
          },
        }
      )
      return
    }
    const { name, assignable } = form
    const description = form.description.trim() || null
    create.mutate(
      { key, name, description, assignable, permissions: form.permissions },
      { onSuccess: done(t("ownRoles.created", { name: name.trim() })) }
    )
  }

  return (
    <FormDrawer
      open
      onClose={onClose}
      title={role ? t("ownRoles.editTitle", { name: role.name }) : t("ownRoles.create")}
      description={t(role ? "ownRoles.editText" : "ownRoles.createText")}
      submitLabel={conflict ? t("conflict.saveMine") : t("common.save")}
      busy={create.isPending || update.isPending}
      error={conflict && toApiError(error).code === "changed_meanwhile" ? null : error}
      canSubmit={form.name.trim() !== "" && (role !== null || isKey(key))}
      onSubmit={save}
    >
      {conflict && <RoleConflict current={conflict} form={form} permissions={permissions} onTake={set} />}
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
