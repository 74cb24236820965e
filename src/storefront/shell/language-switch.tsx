import { useTranslation } from "react-i18next"
import { chooseLocale, locales } from "../i18n"
import { useLocale } from "../i18n/use-locale"
import { Segmented } from "./segmented"

/** Each language by its own name, whatever the page speaks. */
const names = { en: "English", de: "Deutsch" }

export function LanguageSwitch() {
  const { t } = useTranslation()
  const options = locales.map((value) => ({
    value,
    label: names[value],
    show: value.toUpperCase(),
  }))
  return (
    <Segmented
      legend={t("footer.language")}
      value={useLocale()}
      options={options}
      onChange={chooseLocale}
    />
  )
}
