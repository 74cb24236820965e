import type { AttemptVerdict } from "../../modules/company/attempts"
import type CompanyModuleService from "../../modules/company/service"
import { ownMissSubject, sharedMissSubject } from "./rules/fingerprint"

/** For how long an accepted case keeps others' misses from counting against this person. */
const RELEASE_HOURS = 24

export interface MissAsker {
  /** In its canonical form. */
  customerNumber: string
  email: string
  signedIn: { customerId: string } | null
}

/**
 * Whether this asker may miss once more (A9). Whoever is not signed in shares the number's misses with all the others. A signed-in
 * person has some of their own; since anybody may open accounts, those of all signed-in people at one number have a ceiling
 * together. Whom the operator released has their own alone. Counts nothing.
 */
export async function checkMisses(companies: CompanyModuleService, asker: MissAsker): Promise<AttemptVerdict> {
  const { attempts } = companies
  const shared = asker.signedIn
    ? await attempts.checkSignedInMisses(sharedMissSubject(asker))
    : await attempts.checkMisses(sharedMissSubject(asker))
  if (shared.retryAfterSeconds !== null && !(await isReleased(companies, asker))) {
    return shared
  }
  const hasOwn = asker.signedIn !== null || shared.retryAfterSeconds !== null
  return hasOwn ? await attempts.checkMisses(ownMissSubject(asker)) : shared
}

/** Counts a miss wherever `checkMisses` looks for it. */
export async function countMiss(companies: CompanyModuleService, asker: MissAsker): Promise<void> {
  const { attempts } = companies
  if (asker.signedIn) {
    await attempts.countSignedInMiss(sharedMissSubject(asker))
    await attempts.countMiss(ownMissSubject(asker))
    return
  }
  const released = await isReleased(companies, asker)
  await attempts.countMiss(released ? ownMissSubject(asker) : sharedMissSubject(asker))
}

async function isReleased(companies: CompanyModuleService, { customerNumber, email }: MissAsker): Promise<boolean> {
  return await companies.applications.isReleased({ customerNumber, email, hours: RELEASE_HOURS })
}
