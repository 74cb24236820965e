import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { FileError } from "../../csv/file-columns"
import { parseHeader } from "../../csv/parse-header"
import { parseRow } from "../../csv/parse-row"
import { readCsv, UnreadableCsvError } from "../../csv/read-csv"
import type { FieldValues } from "../../fields/field-rule"
import { validateFields } from "../../fields/validate-fields"
import { getOptions } from "../../get-options"
import { COMPANY_MODULE } from "../../modules/company"
import { checkPersonName } from "../../modules/company/rules/person-name"
import type CompanyModuleService from "../../modules/company/service"
import { readCode } from "../activation/errors"
import { requestUser } from "./request-user"
import { requireConfirmedActor, requireGivableRoles } from "./require-user"
import type { UserActor } from "./types"
import { userFileColumns } from "./user-file-columns"

export interface UserImport {
  csv: string
  /** Says what would happen, and changes nothing. */
  dryRun: boolean
  companyId: string
  actor: UserActor
  /** For rows without a language. */
  languageCode: "en" | "de" | null
  /** More rows than this are left for another file. */
  mostRows: number
}

/** A row that was left out; `code` where it was refused like a request. */
export type ImportedUserError = FileError & { code: string | null }

/** Somebody whom a file added, or would add. */
export interface ImportedUser {
  line: number
  firstName: string
  lastName: string
  email: string
}

export interface UserImportReport {
  created: ImportedUser[]
  /** Users whom the company has already. */
  unchanged: number
  errors: ImportedUserError[]
}

const rowSchema = z.object({
  salutation: z.enum(["mr", "ms", "none"]).default("none"),
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  language: z.enum(["en", "de"]).nullable().default(null),
})

interface ReadRow {
  line: number
  user: z.infer<typeof rowSchema>
  fields: FieldValues
}

/**
 * Adds the users of a CSV file (B3), one after the other, each as a request of its own:
 * what one row is refused keeps no other from being done, and a file whose import was
 * interrupted is simply brought in again, as users who are there already stay as they are.
 *
 * @throws `confirm_own_address`
 */
export async function importUsers(container: MedusaContainer, given: UserImport): Promise<UserImportReport> {
  await requireConfirmedActor(container, given.actor)
  const report: UserImportReport = { created: [], unchanged: 0, errors: [] }
  const rows = await readRows(given, report)
  const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const emails = rows.map(({ user }) => user.email)
  const known = new Set(await users.listEmails({ companyId: given.companyId, emails }))
  for (const row of rows) {
    if (known.has(row.user.email)) {
      report.unchanged += 1
      continue
    }
    const refusal = await addUser(container, given, row)
    if (refusal === null) {
      const { first_name: firstName, last_name: lastName, email } = row.user
      report.created.push({ line: row.line, firstName, lastName, email })
    } else {
      report.errors.push({ line: row.line, column: columnOf(refusal.code), ...refusal })
    }
  }
  report.errors.sort((one, other) => one.line - other.line)
  return report
}

/** @returns with what the row was refused, a shop's own hooks included; null where it was not */
async function addUser(
  container: MedusaContainer,
  given: UserImport,
  { user, fields }: ReadRow
): Promise<{ code: string; message: string } | null> {
  const { actor, companyId } = given
  try {
    if (given.dryRun) {
      await requireGivableRoles(container, { actor, wanted: user.roles, held: [] })
      return null
    }
    await requestUser(container, {
      actor,
      companyId,
      contactNumber: null,
      salutation: user.salutation,
      firstName: user.first_name,
      lastName: user.last_name,
      email: user.email,
      roleKeys: user.roles,
      fields: { ...fields },
      languageCode: user.language ?? given.languageCode,
    })
    return null
  } catch (error) {
    const refusal = readRefusal(error)
    if (!refusal) {
      throw error
    }
    return refusal
  }
}

/** A refusal has a type of the platform's beside its code; an error of the database has none. */
function readRefusal(error: unknown): { code: string; message: string } | null {
  const code = readCode(error)
  const isRefusal = typeof error === "object" && error !== null && "type" in error && "message" in error
  return code !== null && isRefusal ? { code, message: String(error.message) } : null
}

function columnOf(code: string): string | null {
  const columns: Record<string, string> = {
    role_unknown: "roles",
    role_not_assignable: "roles",
    email_in_use: "email",
  }
  return columns[code] ?? null
}

/** Reads the file as far as it can be read, and reports by line what cannot. */
async function readRows(given: UserImport, report: UserImportReport): Promise<ReadRow[]> {
  const columns = userFileColumns(getOptions().fields)
  const refuse = (error: FileError) => report.errors.push({ ...error, code: null })
  const rows = readCsv(given.csv)
  const lineOf = new Map<string, number>()
  const read: ReadRow[] = []
  try {
    const first = await rows.next()
    const { header, errors } = parseHeader(columns, first.done ? undefined : first.value)
    errors.forEach(refuse)
    if (errors.length > 0) {
      await rows.return(undefined)
      return []
    }
    for await (const cells of rows) {
      const parsed = parseRow(columns, header, cells)
      if (!parsed.ok) {
        refuse(parsed.error)
        continue
      }
      const row = readRow(parsed.row)
      const before = "user" in row ? lineOf.get(row.user.email) : undefined
      if (!("user" in row)) {
        refuse(row)
      } else if (before !== undefined) {
        refuse({ line: row.line, column: "email", message: `has the same e-mail as line ${before}` })
      } else if (read.length === given.mostRows) {
        refuse({ line: row.line, column: null, message: `is left for another file: one takes ${given.mostRows} users` })
        await rows.return(undefined)
      } else {
        lineOf.set(row.user.email, row.line)
        read.push(row)
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableCsvError)) {
      throw error
    }
    refuse({ line: error.line, column: null, message: error.message })
  }
  return read
}

/** A row whose cells are fine, judged as a form would be. */
function readRow({ line, values }: { line: number; values: Readonly<Record<string, unknown>> }): ReadRow | FileError {
  const user = rowSchema.parse(values)
  const [wrong] = checkPersonName({ firstName: user.first_name, lastName: user.last_name })
  if (wrong) {
    return { line, column: wrong.part, message: wrong.message }
  }
  const { salutations, fields: forms } = getOptions()
  if (!salutations.includes(user.salutation)) {
    return { line, column: "salutation", message: `is none of ${salutations.join(", ")}` }
  }
  const { users: definitions } = forms
  const given = Object.fromEntries(
    definitions.flatMap(({ key }) => {
      const value = values[key]
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [[key, value]] : []
    })
  )
  const { values: fields, problems } = validateFields(definitions, given, { before: null })
  const [problem] = problems
  return fields === null
    ? { line, column: problem?.key ?? null, message: problem?.message ?? "is not valid" }
    : { line, user, fields }
}
