import type { QueryObserverResult } from "@tanstack/react-query"

/** What is saved by now; undefined where it cannot be had, and never what was known before. */
export async function askAnew<Saved>({
  refetch,
}: {
  refetch: () => Promise<QueryObserverResult<Saved>>
}): Promise<Saved | undefined> {
  const { data, isError } = await refetch()
  return isError ? undefined : data
}
