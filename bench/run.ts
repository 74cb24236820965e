/**
 * `npm run bench -- [--quick] <name>…`: measures, and ends each bench with one line,
 * `<name> ratio=<number> bound=<number> ok` (or `short`). A bench that runs to its end
 * ends well, whatever it measured; the numbers are for people, and depend on the machine.
 * With --quick the guard's and the checkout's take fewer samples, for machines that have no quarter of an hour.
 *
 * The database server is the one in DB_HOST, else one of our own, which waits for the disk as a shop's does.
 */
import { startTestDatabase } from "../scripts/test/with-database"
import { benchApprovalsLists } from "./approvals/bench-approvals-lists"
import { benchBudgetHistory, benchBudgetHot } from "./budget/bench-budget"
import { benchCheckout } from "./checkout/bench-checkout"
import { benchGuard } from "./guard/bench-guard"
import { benchUsers } from "./users/bench-users"

type Bench = (options: { quick: boolean }) => Promise<void>

const BENCHES: Readonly<Record<string, Bench>> = {
  guard: benchGuard,
  users: benchUsers,
  "budget-hot": benchBudgetHot,
  "budget-history": benchBudgetHistory,
  checkout: benchCheckout,
  "approvals-lists": benchApprovalsLists,
}

async function main(): Promise<void> {
  const written = process.argv.slice(2)
  const quick = written.includes("--quick")
  const names = written.filter((argument) => argument !== "--quick")
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length > 0) {
    throw new Error(`There is no bench "${unknown.join(" ")}"; there are ${Object.keys(BENCHES).join(", ")}`)
  }
  const database = await startTestDatabase({ durable: true })
  Object.assign(process.env, database.env)
  try {
    for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
      await BENCHES[name]?.({ quick })
    }
  } finally {
    await database.stop()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
)
