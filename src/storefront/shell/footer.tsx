import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LanguageSwitch } from "./language-switch"
import { SupportContact } from "./support-contact"
import { ThemeSwitch } from "./theme-switch"

/** The shop's support, and how the pages speak and look; `className` says how wide. */
export function Footer({ className }: { className: string }) {
  const { t } = useTranslation()
  return (
    <footer className="txt-small border-t text-ui-fg-subtle">
      <div
        className={clx(
          "mx-auto flex w-full flex-wrap items-center justify-between gap-4 px-4 py-5 sm:px-6",
          className
        )}
      >
        <div className="min-w-0">
          <SupportContact lead={t("footer.support")} />
        </div>
        <div className="flex items-center gap-2">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
