/**
 * `npx tsx scripts/tryton/start.ts [--json]`: a fresh, filled Tryton until Ctrl-C.
 * With --json it prints one line once it is ready: address, login and what to activate.
 */
import { sampleActivations } from "./sample-activations"
import { startTryton } from "./start-tryton"

async function main(): Promise<void> {
  const json = process.argv.includes("--json")
  const tryton = await startTryton({ tell: (progress) => process.stderr.write(`Tryton: ${progress}\n`) })
  let stopping: Promise<void> | undefined
  // More than once: a terminal and a wrapper may both send the signal.
  const stop = () => {
    stopping ??= tryton.stop().then(
      () => process.exit(0),
      () => process.exit(1)
    )
  }
  process.on("SIGINT", stop)
  process.on("SIGTERM", stop)
  const { url, database, user, password } = tryton
  const activations = sampleActivations(tryton.invoices)
  if (json) {
    process.stdout.write(`${JSON.stringify({ url, database, user, password, activations })}\n`)
  } else {
    process.stdout.write(`Tryton is ready at ${url}, database ${database}, ${user} / ${password}\n`)
    for (const activation of activations) {
      process.stdout.write(`  ${Object.values(activation).join("  ")}\n`)
    }
    process.stdout.write("Ctrl-C ends it and deletes its database.\n")
  }
  // Keeps the process alive; the server is a child that may end before.
  setInterval(() => undefined, 60_000)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
