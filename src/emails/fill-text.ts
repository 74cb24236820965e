import Handlebars from "handlebars"

export type Values = Readonly<Record<string, string | number | boolean | null>>

const compiled = new Map<string, Handlebars.TemplateDelegate<Values>>()

/**
 * Fills a text's placeholders. In HTML every value is escaped, so a name with
 * tags in it shows as text; a placeholder that no value fills is an error.
 */
export function fillText(template: string, values: Values, form: "html" | "text"): string {
  const key = `${form}:${template}`
  const known = compiled.get(key)
  if (known) {
    return known(values)
  }
  const options = {
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
    noEscape: form === "text",
  }
  const fill = Handlebars.compile<Values>(template, options)
  compiled.set(key, fill)
  return fill(values)
}

/** Text on one line: what stands in a subject cannot begin another header. */
export function toLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").trim()
}

export function escapeHtml(text: string): string {
  return Handlebars.escapeExpression(text)
}
