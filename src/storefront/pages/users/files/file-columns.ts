/** The columns that the shop understands in every file of users; its further fields come by their keys. */
export const fileColumns = [
  { name: "first_name", isRequired: true },
  { name: "last_name", isRequired: true },
  { name: "email", isRequired: true },
  { name: "roles", isRequired: true },
  { name: "salutation", isRequired: false },
  { name: "language", isRequired: false },
] as const

const example = "Erika,Mustermann,erika.mustermann@example.com,buyer approver,ms,de"

/** The first line of a file, with the shop's further fields behind the columns of every shop. */
export function prepareHeader(fieldKeys: readonly string[]): string {
  return [...fileColumns.map(({ name }) => name), ...fieldKeys].join(",")
}

/** A file to begin with, with a row that shows how one is written; spreadsheets know it by its mark as UTF-8. */
export function prepareTemplate(fieldKeys: readonly string[]): string {
  const row = example + ",".repeat(fieldKeys.length)
  return `\uFEFF${prepareHeader(fieldKeys)}\r\n${row}\r\n`
}
