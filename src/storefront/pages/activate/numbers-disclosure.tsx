import { ChevronRightMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { InvoicePicture } from "./invoice-picture"

/** Where there is no room beside the form: the picture on demand. */
export function NumbersDisclosure() {
  const { t } = useTranslation()
  return (
    <details className="group lg:hidden">
      <summary className="txt-compact-small-plus flex w-fit cursor-pointer list-none items-center gap-1 rounded-md text-ui-fg-subtle outline-none hover:text-ui-fg-base focus-visible:shadow-borders-focus [&::-webkit-details-marker]:hidden">
        <ChevronRightMini aria-hidden className="transition-transform group-open:rotate-90" />
        {t("activate.where")}
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        <p className="text-ui-fg-subtle">{t("activate.whereText")}</p>
        <InvoicePicture marked={null} />
      </div>
    </details>
  )
}
