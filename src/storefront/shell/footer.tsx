import { useTranslation } from "react-i18next"
import { LanguageSwitch } from "./language-switch"
import { SupportContact } from "./support-contact"
import { ThemeSwitch } from "./theme-switch"

export function Footer() {
  const { t } = useTranslation()
  return (
    <footer className="txt-small border-t text-ui-fg-subtle">
      <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-4 px-4 py-5 sm:px-6">
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
