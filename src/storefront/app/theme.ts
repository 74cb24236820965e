import { useEffect, useState } from "react"
import { readKept, writeKept } from "./kept"

const keptKey = "theme"
const systemIsDark = "(prefers-color-scheme: dark)"

export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]

function readTheme(): Theme {
  const kept = readKept(keptKey)
  return themes.find((theme) => theme === kept) ?? "system"
}

function applyTheme(theme: Theme): void {
  const isDark = theme === "dark" || (theme === "system" && matchMedia(systemIsDark).matches)
  document.documentElement.classList.toggle("dark", isDark)
}

/** The chosen appearance; it follows the system while nothing else is chosen. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(readTheme)
  useEffect(() => {
    applyTheme(theme)
    const system = matchMedia(systemIsDark)
    const follow = () => applyTheme(theme)
    system.addEventListener("change", follow)
    return () => system.removeEventListener("change", follow)
  }, [theme])
  const chooseTheme = (chosen: Theme) => {
    writeKept(keptKey, chosen)
    setTheme(chosen)
  }
  return [theme, chooseTheme]
}
