/** As the table has it; an ERP's and the platform's own names may be longer. */
const LONGEST_FIRST_NAME = 50
const LONGEST_LAST_NAME = 200

/** A person's name as a place takes it: cut to what the table holds, empty where there is none. */
export function fitName(name: { readonly firstName: string | null; readonly lastName: string | null }): {
  firstName: string
  lastName: string
} {
  return { firstName: cut(name.firstName, LONGEST_FIRST_NAME), lastName: cut(name.lastName, LONGEST_LAST_NAME) }
}

/** Counts characters as the database does, never through the middle of one. */
function cut(name: string | null, longest: number): string {
  return [...(name ?? "").trim()].slice(0, longest).join("").trim()
}
