import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  TaskCancelledError,
  TimeoutStrategy,
  circuitBreaker,
  handleWhen,
  timeout,
  type CircuitBreakerPolicy,
} from "cockatiel"
import { NonsenseError } from "../answers/nonsense-error"
import { ErpUnavailableError } from "../errors"
import { describeFailure } from "../rules/describe-failure"

interface ErpCallerOptions {
  timeLimitMs: number
  breakerFailures: number
  breakerResetMs: number
}

export type BreakerState = "closed" | "open" | "half_open"

/**
 * Asks the ERP without ever hanging on it (A6, F4). A call ends after the time
 * limit even where the provider ignores its signal; after some failures in a
 * row the ERP is left alone for a while, then one call tries it. The time that a
 * call waits for such a trial counts against its own limit.
 *
 * Reading the answer belongs to the call: nonsense ends it like silence. But it is an
 * answer, and one customer's bad record must not keep the ERP from all the others, so
 * it is no reason to leave the ERP alone.
 * The state lives in this process: each instance finds out by itself.
 *
 * @throws ErpUnavailableError, and nothing else
 */
export class ErpCaller {
  protected readonly breaker_: CircuitBreakerPolicy
  protected openedAt_ = 0

  constructor(
    protected readonly options_: ErpCallerOptions,
    protected readonly warn_: (message: string) => void,
    protected readonly now_: () => number = Date.now
  ) {
    this.breaker_ = circuitBreaker(handleWhen((error) => !(error instanceof NonsenseError)), {
      halfOpenAfter: options_.breakerResetMs,
      breaker: new ConsecutiveBreaker(options_.breakerFailures),
    })
    this.breaker_.onBreak(() => {
      this.openedAt_ = this.now_()
    })
  }

  async call<T>(operation: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const startedAt = this.now_()
    try {
      return await this.breaker_.execute(() => {
        const leftMs = Math.max(1, this.options_.timeLimitMs - (this.now_() - startedAt))
        return timeout(leftMs, TimeoutStrategy.Aggressive).execute(({ signal }) =>
          ask(signal).catch((error: unknown) => {
            throw signal.aborted ? new TaskCancelledError() : error
          })
        )
      })
    } catch (error) {
      throw this.unavailable_(operation, error)
    }
  }

  breakerState(): BreakerState {
    switch (this.breaker_.state) {
      case CircuitState.Closed:
        return "closed"
      case CircuitState.HalfOpen:
        return "half_open"
      default:
        return "open"
    }
  }

  protected unavailable_(operation: string, error: unknown): ErpUnavailableError {
    const cause = this.describe_(error)
    if (!(error instanceof BrokenCircuitError)) {
      this.warn_(`ERP: ${operation} failed: ${cause}`)
    }
    return new ErpUnavailableError({ cause, retryAfterSeconds: this.retryAfterSeconds_() })
  }

  protected describe_(error: unknown): string {
    if (error instanceof BrokenCircuitError) {
      return "left alone for a while after repeated failures"
    }
    if (error instanceof TaskCancelledError) {
      return `no answer within ${this.options_.timeLimitMs} ms`
    }
    return describeFailure(error)
  }

  protected retryAfterSeconds_(): number {
    const resetMs = this.options_.breakerResetMs
    const waitMs = this.breakerState() === "open" ? this.openedAt_ + resetMs - this.now_() : resetMs
    return Math.max(1, Math.ceil(waitMs / 1000))
  }
}
