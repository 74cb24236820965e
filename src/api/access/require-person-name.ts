import { checkPersonName } from "../../modules/company/rules/person-name"
import { Refusal } from "../errors/refusal"

/** What a form says of a name; a part that it leaves out stays as it is. */
interface NameChange {
  first_name?: string
  last_name?: string
}

/**
 * The same for an edit: a name that the form leaves alone is not judged, so that somebody whom the ERP knows by a
 * longer one can still be given a role.
 */
export function requireChangedPersonName(change: NameChange, before: Required<NameChange>): void {
  if (change.first_name !== undefined || change.last_name !== undefined) {
    requirePersonName({
      first_name: change.first_name ?? before.first_name,
      last_name: change.last_name ?? before.last_name,
    })
  }
}

/** @throws `invalid_data` with the field, where a user's name breaks the rule */
export function requirePersonName({ first_name: firstName, last_name: lastName }: {
  first_name: string
  last_name: string
}): void {
  const wrong = checkPersonName({ firstName, lastName })
  if (wrong.length > 0) {
    throw new Refusal("invalid_data", {
      details: { fields: wrong.map(({ part, message }) => ({ path: part, message })) },
    })
  }
}
