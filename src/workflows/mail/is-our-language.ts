/** Whether our texts are there in this language. */
export function isOurLanguage(code: string | null | undefined): code is "en" | "de" {
  return code === "en" || code === "de"
}
