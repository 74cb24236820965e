import type CompanyModuleService from "../../modules/company/service"
import { missSubject } from "./rules/fingerprint"

/** For how long an accepted case keeps others' misses from counting against this person. */
export const RELEASE_HOURS = 24

/**
 * Whether this asker may miss once more (A9): others' misses do not count for
 * whoever is signed in or was released by the operator. Counts nothing.
 */
export async function checkMisses(
  companies: CompanyModuleService,
  asker: { customerNumber: string; email: string; signedIn: { customerId: string } | null }
): Promise<{ retryAfterSeconds: number | null }> {
  const shared = await companies.attempts.checkMisses(missSubject(asker, { released: false }))
  if (shared.retryAfterSeconds === null || asker.signedIn) {
    return shared
  }
  const { customerNumber, email } = asker
  const released = await companies.applications.isReleased({ customerNumber, email, hours: RELEASE_HOURS })
  return released ? await companies.attempts.checkMisses(missSubject(asker, { released })) : shared
}
