import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import { useTexts } from "../hooks/use-texts"

/** Top of a drawer: what it is, what it is for, and the way out. */
export function DrawerHead({ title, description }: { title: string; description: string }) {
  const { t } = useTexts()
  return (
    <div className="border-ui-border-base flex items-start justify-between gap-4 border-b px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Drawer.Title className="[overflow-wrap:anywhere]">{title}</Drawer.Title>
        <Drawer.Description className="txt-small text-ui-fg-subtle">{description}</Drawer.Description>
      </div>
      <Drawer.Close asChild>
        <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}>
          <XMark />
        </IconButton>
      </Drawer.Close>
    </div>
  )
}
