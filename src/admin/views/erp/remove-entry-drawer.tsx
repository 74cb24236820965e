import { Text, toast } from "@medusajs/ui"
import { FormDrawer } from "../../components/form-drawer"
import { useRemoveDirectoryEntry, type EntryKind } from "../../hooks/directory-entries"
import { useTexts } from "../../hooks/use-texts"

interface RemoveEntryDrawerProps {
  customerId: string
  kind: EntryKind
  id: string
  /** What names it. */
  name: string
  onClose: () => void
}

/** Names the contact or invoice that goes, and what goes with it. */
export function RemoveEntryDrawer({ customerId, kind, id, name, onClose }: RemoveEntryDrawerProps) {
  const { t } = useTexts()
  const remove = useRemoveDirectoryEntry(customerId, kind, id)
  return (
    <FormDrawer
      onClose={onClose}
      title={t("directory.removeTitle", { name })}
      description={t(`directory.removeText.${kind}`)}
      submitLabel={t("directory.remove")}
      submitVariant="danger"
      busy={remove.isPending}
      error={remove.error}
      onSubmit={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.success(t("directory.removed", { name }))
            onClose()
          },
        })
      }
    >
      <Text size="small">{t("directory.removeHint")}</Text>
    </FormDrawer>
  )
}
