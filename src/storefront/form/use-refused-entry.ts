import { useEffect } from "react"
import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form"
import type { ErrorCode } from "../../api/errors/codes"
import { isCustomerCenterError } from "../client"

/**
 * Marks the entry that a code of the shop is about, such as an e-mail that is taken, and moves the focus there.
 *
 * @returns whether the code is what the error says, so that the notice need not repeat it
 */
export function useRefusedEntry<Values extends FieldValues>(
  error: unknown,
  { field, code, message }: { field: FieldPath<Values>; code: ErrorCode; message: string },
  setError: UseFormSetError<Values>
): boolean {
  const isRefused = isCustomerCenterError(error, code)
  useEffect(() => {
    if (isRefused) {
      setError(field, { message }, { shouldFocus: true })
    }
  }, [isRefused, error, field, message, setError])
  return isRefused
}
