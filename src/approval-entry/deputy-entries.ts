/** What stands in the form; without a deputy there is no absence. */
export interface DeputyEntries {
  deputy_id: string
  starts_on: string
  ends_on: string
}

interface Named {
  version: number
  absence: { deputy: { id: string }; starts_on: string; ends_on: string } | null
}

export function readDeputy({ absence }: Named): DeputyEntries {
  return { deputy_id: absence?.deputy.id ?? "", starts_on: absence?.starts_on ?? "", ends_on: absence?.ends_on ?? "" }
}

/** What is sent of entries that are right, in the place of the version that was read. */
export function prepareDeputy(entries: DeputyEntries, version: number): { version: number; absence: DeputyEntries | null } {
  return { version, absence: entries.deputy_id === "" ? null : { ...entries } }
}

/** Both days are there, the last not before the first; they do not matter where nobody is named. */
export function isDeputyEntry({ deputy_id: deputy, starts_on: first, ends_on: last }: DeputyEntries): boolean {
  return deputy === "" || (first !== "" && last !== "" && first <= last)
}
