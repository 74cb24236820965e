/** In a list of grants: every customer number. */
const ALL_NUMBERS = "*"

/** Whether a user may act for this customer number (B10); numbers in canonical form. */
export function isNumberGranted(grantedNumbers: readonly string[], customerNumber: string): boolean {
  return grantedNumbers.includes(ALL_NUMBERS) || grantedNumbers.includes(customerNumber)
}
