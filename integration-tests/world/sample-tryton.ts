import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { startTryton, type RunningTryton } from "../../scripts/tryton/start-tryton"
import { withServer } from "./database-server"

/** Any number that nobody else locks with. */
const LOCK = 7_291_035

/**
 * A Tryton of a spec's own, with the sample world. Making its database takes longer than most of such specs, so in a
 * run of them the first one makes it for all, in the run's own folder, and each begins with a copy.
 */
export async function startSampleTryton(): Promise<RunningTryton> {
  const template = process.env.TRYTON_TEMPLATE
  if (!template) {
    return await startTryton()
  }
  await withServer(async (server) => {
    // Held until the connection closes: two specs never make the same template.
    await server.query("select pg_advisory_lock($1)", [LOCK])
    if (!existsSync(template)) {
      await makeTemplate(template)
    }
  })
  return await startTryton({ template })
}

async function makeTemplate(template: string): Promise<void> {
  const unfinished = `${template}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const tryton = await startTryton()
  await tryton.leaveTemplate(unfinished)
  renameSync(unfinished, template)
}
