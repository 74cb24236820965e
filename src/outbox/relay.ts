import { setTimeout as wait } from "node:timers/promises"
import { decideNextAttempt, MAX_ATTEMPTS } from "./decide-next-attempt"
import { describeError } from "./describe-error"
import type { ClaimedMessage, OutboxReader, Topics } from "./types"

export type Delivery =
  | { outcome: "delivered" }
  | { outcome: "failed"; reason: string; retryMayHelp: boolean }

/**
 * Brings one message to where it belongs. Called again under the same key, it must not do it twice.
 * `isLast` says that a failure will not be tried again by itself.
 */
export type Deliverer = (message: { key: string; payload: unknown; isLast: boolean }) => Promise<Delivery>

/** Hears that a message gave up, before the outbox says so: where the process dies between, it is called again. */
export type Parker = (given: { payload: unknown; reason: string }) => Promise<void>

export interface RelayLimits {
  /** Messages lent at a time. */
  batch: number
  /** Deliveries at a time; a mail server counts its connections. */
  concurrency: number
  /** After this long a delivery counts as failed. */
  deliveryMs: number
  /** How long messages are lent: a dead relay's are taken up by another after this. */
  leaseMs: number
  /** After this long a run begins no other delivery in an outbox, and the next one goes on. */
  runMs: number
}

const defaultLimits: RelayLimits = {
  batch: 20,
  concurrency: 4,
  deliveryMs: 90_000,
  leaseMs: 300_000,
  runMs: 30_000,
}

export interface RelayInput {
  outboxes: readonly OutboxReader[]
  /** Left out: messages of all topics. */
  topics?: Topics
  deliverers: Readonly<Record<string, Deliverer>>
  /** By topic, for those that show elsewhere what became of their messages. */
  parkers?: Readonly<Record<string, Parker>>
  logger: { warn(message: string): void; error(message: string): void }
  limits?: Partial<RelayLimits>
}

/**
 * Carries due messages out of the rooms until none is left, or each room's time
 * is over. Any number of relays may run at once. A process that dies while it
 * delivers leaves its messages lent; they go out again after the lease, which
 * is why a deliverer must know its keys.
 */
export async function relay(input: RelayInput): Promise<void> {
  const limits = { ...defaultLimits, ...input.limits }
  for (const outbox of input.outboxes) {
    try {
      await drain(outbox, input, limits)
    } catch (error) {
      // The rows stay where they are; one room's trouble is not the others'.
      input.logger.error(`outbox: could not be read: ${describeError(error)}`)
    }
  }
}

async function drain(outbox: OutboxReader, input: RelayInput, limits: RelayLimits): Promise<void> {
  const endsAt = performance.now() + limits.runMs
  while (performance.now() < endsAt) {
    const lastStart = Math.min(endsAt, performance.now() + limits.leaseMs - limits.deliveryMs)
    const messages = await outbox.claim({ topics: input.topics, limit: limits.batch, leaseMs: limits.leaseMs })
    if (messages.length === 0) {
      return
    }
    const queue = messages.values()
    const lane = async () => {
      while (performance.now() <= lastStart) {
        const { value: message } = queue.next()
        if (!message) {
          return
        }
        await carry(outbox, message, input, limits)
      }
    }
    const lanes = Promise.all(Array.from({ length: limits.concurrency }, lane))
    await endedBy(lastStart, lanes)
    // what nobody has begun by then need not wait for what hangs
    await outbox.giveBack([...queue])
    await lanes
  }
}

/** Resolves with the work, or at that instant of the process's own clock. */
async function endedBy(instant: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController()
  const { signal } = timer
  try {
    await Promise.race([work, wait(instant - performance.now(), undefined, { signal, ref: false }).catch(() => undefined)])
  } finally {
    timer.abort()
  }
}

async function carry(
  outbox: OutboxReader,
  message: ClaimedMessage,
  input: RelayInput,
  limits: RelayLimits
): Promise<void> {
  const delivery = await attempt(message, input, limits)
  if (delivery.outcome === "delivered") {
    return await outbox.markDelivered(message)
  }
  const { reason, retryMayHelp } = delivery
  const { attempts } = message
  const next = decideNextAttempt({ attempts, retryMayHelp, now: new Date(), random: Math.random() })
  if (next.state === "parked") {
    await tellParker(message, reason, input)
  }
  await outbox.markFailed(message, { reason, next })
  if (next.state === "parked") {
    input.logger.warn(
      `outbox: ${message.topic} message ${message.id} gave up after ${attempts} attempts: ${reason}`
    )
  }
}

/** One that fails must not keep the message from being parked: it would be lent for ever. */
async function tellParker({ topic, payload, id }: ClaimedMessage, reason: string, { parkers = {}, logger }: RelayInput): Promise<void> {
  const park = Object.hasOwn(parkers, topic) ? parkers[topic] : undefined
  try {
    await park?.({ payload, reason })
  } catch (error) {
    logger.error(`outbox: that ${topic} message ${id} gave up could not be noted: ${describeError(error)}`)
  }
}

async function attempt(
  message: ClaimedMessage,
  input: RelayInput,
  limits: RelayLimits
): Promise<Delivery> {
  if (message.attempts > MAX_ATTEMPTS) {
    return {
      outcome: "failed",
      reason: "The process ended each time while delivering it",
      retryMayHelp: false,
    }
  }
  const deliver = Object.hasOwn(input.deliverers, message.topic)
    ? input.deliverers[message.topic]
    : undefined
  if (!deliver) {
    return {
      outcome: "failed",
      reason: `Nothing here delivers messages of topic ${message.topic}`,
      retryMayHelp: true,
    }
  }
  const timer = new AbortController()
  try {
    return await Promise.race([deliver({ ...message, isLast: message.attempts >= MAX_ATTEMPTS }), timeout(limits.deliveryMs, timer.signal)])
  } catch (error) {
    return { outcome: "failed", reason: describeError(error), retryMayHelp: true }
  } finally {
    timer.abort()
  }
}

async function timeout(deliveryMs: number, signal: AbortSignal): Promise<Delivery> {
  // The clock is stopped when the delivery has ended; that is no failure.
  await wait(deliveryMs, undefined, { signal, ref: false }).catch(() => undefined)
  return { outcome: "failed", reason: `It took longer than ${deliveryMs} ms`, retryMayHelp: true }
}
