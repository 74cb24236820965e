/** The columns that the shop understands in every file of users; its further fields come by their keys. */
export const fileColumns = [
  { name: "first_name", isRequired: true },
  { name: "last_name", isRequired: true },
  { name: "email", isRequired: true },
  { name: "roles", isRequired: true },
  { name: "salutation", isRequired: false },
  { name: "language", isRequired: false },
] as const

const header = fileColumns.map(({ name }) => name).join(",")

/** A file to begin with, with a row that shows how one is written; spreadsheets know it by its mark as UTF-8. */
export const templateCsv = `\uFEFF${header}\r\nErika,Mustermann,erika.mustermann@example.com,buyer approver,ms,de\r\n`
