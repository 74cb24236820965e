import { createHash } from "node:crypto"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"

const HOUR_SECONDS = 60 * 60
const TABLE = "cc_attempt"
/**
 * How many times as many misses as one of them all signed-in people have at one number together: enough for a few who mistype,
 * and an end for whoever opens one account after the other.
 */
const SIGNED_IN_TOGETHER = 4
/** Anybody may hand over cases in the name of an address; somebody with several customer numbers has a few at once. */
const CASE_MAILS_PER_EMAIL = 5

/** How long to wait; null where nobody has to. */
export interface AttemptVerdict {
  retryAfterSeconds: number | null
}

/**
 * Counts attempts in the database, so that the counts survive restarts and hold
 * over several instances (A9). Addresses are counted per attempt, customer
 * numbers per miss.
 */
export class AttemptCounter {
  private readonly addresses: RateLimiterPostgres
  private readonly misses: RateLimiterPostgres
  private readonly signedInMisses: RateLimiterPostgres
  private readonly logins: RateLimiterPostgres
  private readonly resets: RateLimiterPostgres
  private readonly resetsOf: RateLimiterPostgres
  private readonly caseMails: RateLimiterPostgres

  constructor(
    manager: SqlEntityManager,
    limits: {
      attemptsPerAddress: number
      missesPerNumber: number
      missesPerLogin: number
      resetsPerAddress: number
      resetsPerEmail: number
    }
  ) {
    const shared = {
      storeClient: manager.getKnex(),
      storeType: "knex",
      tableName: TABLE,
      tableCreated: true,
      // our own job clears the table
      clearExpiredByTimeout: false,
      duration: HOUR_SECONDS,
    }
    this.addresses = new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: limits.attemptsPerAddress })
    this.misses = new RateLimiterPostgres({ ...shared, keyPrefix: "miss", points: limits.missesPerNumber })
    this.signedInMisses = new RateLimiterPostgres({
      ...shared,
      keyPrefix: "miss-signed-in",
      points: SIGNED_IN_TOGETHER * limits.missesPerNumber,
    })
    this.logins = new RateLimiterPostgres({ ...shared, keyPrefix: "login", points: limits.missesPerLogin })
    this.resets = new RateLimiterPostgres({ ...shared, keyPrefix: "reset", points: limits.resetsPerAddress })
    this.resetsOf = new RateLimiterPostgres({ ...shared, keyPrefix: "reset-of", points: limits.resetsPerEmail })
    this.caseMails = new RateLimiterPostgres({ ...shared, keyPrefix: "case-mail", points: CASE_MAILS_PER_EMAIL })
  }

  /** Counts one attempt from this address. */
  async countAttempt(address: string): Promise<AttemptVerdict> {
    return await take(this.addresses, address)
  }

  /** Whether another miss is allowed for this subject; counts nothing. */
  async checkMisses(subject: string): Promise<AttemptVerdict> {
    return judgeState(await this.misses.get(subject))
  }

  /** Counts one miss; going over the limit is no error, since the check comes first. */
  async countMiss(subject: string): Promise<void> {
    await this.misses.penalty(subject)
  }

  /** The same for what all signed-in people have together. */
  async checkSignedInMisses(subject: string): Promise<AttemptVerdict> {
    return judgeState(await this.signedInMisses.get(subject))
  }

  async countSignedInMiss(subject: string): Promise<void> {
    await this.signedInMisses.penalty(subject)
  }

  /** Counts a login as a guess; it is given back once its password has proven right. */
  async takeLogin(subject: string): Promise<AttemptVerdict> {
    return await take(this.logins, subject)
  }

  async returnLogin(subject: string): Promise<void> {
    await this.logins.reward(subject)
  }

  /** Counts a request for a new password from this address. */
  async countReset(address: string): Promise<AttemptVerdict> {
    return await take(this.resets, address)
  }

  /** Counts a request for a new password of this login. */
  async countResetOf(subject: string): Promise<AttemptVerdict> {
    return await take(this.resetsOf, subject)
  }

  /** Counts a mail that a case handed over in its name leads to. */
  async countCaseMail(email: string): Promise<AttemptVerdict> {
    // an address may be longer than the column
    return await take(this.caseMails, createHash("sha256").update(email).digest("hex"))
  }
}

async function take(limiter: RateLimiterPostgres, subject: string): Promise<AttemptVerdict> {
  try {
    await limiter.consume(subject)
    return { retryAfterSeconds: null }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      return { retryAfterSeconds: secondsUntilReset(refusal) }
    }
    throw refusal
  }
}

function judgeState(state: RateLimiterRes | null): AttemptVerdict {
  return { retryAfterSeconds: state && state.remainingPoints <= 0 ? secondsUntilReset(state) : null }
}

function secondsUntilReset(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1000))
}
