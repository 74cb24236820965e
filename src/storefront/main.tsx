import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app/app"
import { findLocale, startI18n } from "./i18n"
import "./styles.css"

async function start(): Promise<void> {
  await startI18n(findLocale(navigator.languages) ?? "en")
  const root = document.getElementById("root")
  if (root !== null) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>
    )
  }
}

void start()
