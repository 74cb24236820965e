import { ComputerDesktop, Moon, Sun } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { themes, useTheme } from "../app/theme"
import { Segmented } from "./segmented"

const icons = { system: ComputerDesktop, light: Sun, dark: Moon }

export function ThemeSwitch() {
  const { t } = useTranslation()
  const [theme, chooseTheme] = useTheme()
  const options = themes.map((value) => {
    const Icon = icons[value]
    return { value, label: t(`footer.${value}`), show: <Icon /> }
  })
  return (
    <Segmented legend={t("footer.theme")} value={theme} options={options} onChange={chooseTheme} />
  )
}
