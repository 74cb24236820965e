import type { FieldValues } from "../../fields/field-rule"
import { validateFields } from "../../fields/validate-fields"
import { getOptions } from "../../get-options"
import type { PluginOptions } from "../../options"
import { Refusal } from "../errors/refusal"

/** More wrong fields than a form can have are not listed. */
const MOST_LISTED = 50

/**
 * The further fields of a form (B9), as they are to be stored; `before` is null for a new record.
 *
 * @throws `invalid_data` that names each wrong one as `fields.<key>`
 */
export function requireFields(
  form: keyof PluginOptions["fields"],
  given: FieldValues,
  { before }: { before: FieldValues | null }
): Record<string, string | number | boolean> {
  const { values, problems } = validateFields(getOptions().fields[form], given, { before })
  if (values === null) {
    const fields = problems.slice(0, MOST_LISTED).map(({ key, message }) => ({ path: `fields.${key.slice(0, 100)}`, message }))
    throw new Refusal("invalid_data", { details: { fields } })
  }
  return { ...values }
}

/** The same for an edit; a form that leaves the fields out leaves them as they are. */
export function requireChangedFields(
  given: FieldValues | undefined,
  before: FieldValues
): Record<string, string | number | boolean> | undefined {
  return given === undefined ? undefined : requireFields("users", given, { before })
}
