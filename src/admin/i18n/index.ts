import de from "./de.json"
import en from "./en.json"

/** Our texts by language, in a namespace of their own; other languages of the admin fall back to English. */
export default {
  en: { "customer-center": en },
  de: { "customer-center": de },
}
