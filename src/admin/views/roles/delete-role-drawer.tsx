import { Text, toast } from "@medusajs/ui"
import type { OwnRoleResource } from "../../../api/schemas/users"
import { FormDrawer } from "../../components/form-drawer"
import { TextLink } from "../../components/text-link"
import { useDeleteRole } from "../../hooks/roles"
import { useTexts } from "../../hooks/use-texts"
import { toApiError } from "../../lib/api-error"

/** Names what goes. A role that somebody holds stays, and the way to its holders is shown. */
export function DeleteRoleDrawer({ role, onClose }: { role: OwnRoleResource; onClose: () => void }) {
  const { t } = useTexts()
  const remove = useDeleteRole(role.id)
  const inUse = role.user_count > 0 || (remove.error !== null && toApiError(remove.error).code === "role_in_use")

  const send = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        toast.success(t("ownRoles.deleted", { name: role.name }))
        onClose()
      },
    })

  return (
    <FormDrawer
      onClose={onClose}
      title={t("ownRoles.deleteTitle", { name: role.name })}
      description={t("ownRoles.deleteText")}
      submitLabel={t("ownRoles.delete")}
      submitVariant="danger"
      busy={remove.isPending}
      error={remove.error}
      blocked={inUse}
      onSubmit={send}
    >
      {inUse && (
        <Text size="small">
          {t("ownRoles.inUse")}{" "}
          <TextLink to={`/customer-center/users?role=${encodeURIComponent(role.key)}`}>
            {t("ownRoles.showUsers")}
          </TextLink>
        </Text>
      )}
    </FormDrawer>
  )
}
