import { CheckMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { MarkedNumber } from "./activation-entries"
import { InvoicePicture } from "./invoice-picture"

/** Beside the form: where the numbers stand, and what becomes of the entries. */
export function NumbersAside({
  marked,
  isSignedIn,
}: {
  marked: MarkedNumber
  isSignedIn: boolean
}) {
  const { t } = useTranslation()
  const checks = [
    t("activate.checkedNumbers"),
    t("activate.checkedEmail"),
    ...(isSignedIn ? [] : [t("activate.checkedPassword")]),
  ]
  return (
    <aside className="mx-auto flex w-full max-w-[440px] flex-col gap-8 lg:max-w-none lg:pt-2">
      <section className="hidden flex-col gap-4 lg:flex">
        <div>
          <h2 className="txt-medium-plus">{t("activate.where")}</h2>
          <p className="text-ui-fg-subtle">{t("activate.whereText")}</p>
        </div>
        <InvoicePicture marked={marked} />
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="txt-medium-plus">{t("activate.checked")}</h2>
        <ul className="flex flex-col gap-2 text-ui-fg-subtle">
          {checks.map((check) => (
            <li key={check} className="flex gap-2">
              <CheckMini aria-hidden className="mt-0.5 shrink-0 text-ui-tag-green-icon" />
              {check}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
