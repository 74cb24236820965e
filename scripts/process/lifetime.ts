import { stopRunning } from "./run"

/** For whatever was under way when a signal came to notice it. */
const LAST_EXIT_MS = 30_000

/**
 * What a long-running command has started, and how to stop it: the last first,
 * each once, on a signal or at the end.
 */
export class Lifetime {
  protected readonly stops_: (() => Promise<void>)[] = []
  protected stopping_: Promise<void> | undefined

  /** Remembers how to stop what was just started; stops it at once, where the end has come already. */
  async add(stop: () => Promise<void>): Promise<void> {
    if (this.stopping_) {
      await stop()
      throw new Error("Stopped while starting")
    }
    this.stops_.push(stop)
  }

  /** Stops everything; one that fails does not keep the others running. */
  stop(): Promise<void> {
    this.stopping_ ??= this.stopAll_()
    return this.stopping_
  }

  isStopping(): boolean {
    return this.stopping_ !== undefined
  }

  /**
   * Stops on Ctrl-C and on SIGTERM, in order. What was under way fails then, and the
   * command ends by itself: nothing that is just being started is left behind.
   */
  stopOnSignals(): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (this.isStopping()) {
          return
        }
        process.stderr.write("\n  Stopping …\n")
        setTimeout(() => process.exit(1), LAST_EXIT_MS).unref()
        void this.stop()
      })
    }
  }

  protected async stopAll_(): Promise<void> {
    stopRunning()
    for (const stop of this.stops_.reverse()) {
      await stop().catch((error: unknown) => {
        process.stderr.write(`  ${error instanceof Error ? error.message : String(error)}\n`)
      })
    }
  }
}
