import { spawn } from "node:child_process"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { z } from "@medusajs/framework/zod"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { AUDIT_MODULE } from "../../../modules/audit"
import type { AuditModuleService } from "../../../modules/audit/service"
import { outboxTableSql } from "../../table-sql"

const audit = resolve(__dirname, "../../../modules/audit")
const worker = resolve(__dirname, "worker.ts")
const waiting = z.array(z.object({ key: z.string() }))
const sums = z.tuple([
  z.object({ notes: z.number(), events: z.number(), told: z.number(), delivered: z.number() }),
])
const dbName = `outbox-kill-${process.pid}`

function start(clientUrl: string, task: "work" | "drain") {
  const child = spawn(process.execPath, ["--import", "tsx", worker, clientUrl, task], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  })
  const ready = new Promise<void>((begun) => child.stdout.once("data", () => begun()))
  const ended = new Promise<number | null>((end) => child.once("exit", (code) => end(code)))
  return { child, ready, ended }
}

/** Kills a working process again and again, then lets another one finish, and compares what was done with what was told. */
export function proveKills(kills: number): void {
  moduleIntegrationTestRunner<AuditModuleService>({
    moduleName: AUDIT_MODULE,
    dbName,
    resolve: audit,
    pathToMigrations: resolve(audit, "migrations"),
    testSuite: ({ MikroOrmWrapper }) => {
      it(`[F4] ${kills} processes killed between commit and delivery: every event arrives, each once`, async () => {
        const clientUrl = String(MikroOrmWrapper.clientUrl)
        const execute = (sql: string) => MikroOrmWrapper.forkManager().execute(sql)
        for (const sql of [
          "create table note (id text primary key)",
          ...outboxTableSql("room_outbox"),
        ]) {
          await execute(sql)
        }
        let leftByTheDead = 0
        for (let kill = 0; kill < kills; kill++) {
          const { child, ready, ended } = start(clientUrl, "work")
          await ready
          await wait(300 + Math.random() * 500)
          child.kill("SIGKILL")
          await ended
          leftByTheDead += waiting.parse(
            await execute("select key from room_outbox where state = 'waiting'")
          ).length
        }
        expect(await start(clientUrl, "drain").ended).toBe(0)

        const [result] = sums.parse(
          await execute(`
          select (select count(*)::integer from note) as notes,
                 (select count(*)::integer from cc_audit_event) as events,
                 (select count(*)::integer from note join cc_audit_event on source_key = note.id) as told,
                 (select count(*)::integer from room_outbox where state = 'delivered') as delivered`)
        )
        expect(result.notes).toBeGreaterThan(kills * 3)
        expect(leftByTheDead).toBeGreaterThan(0)
        const { notes } = result
        expect(result).toEqual({ notes, events: notes, told: notes, delivered: notes })
      })
    },
  })
}
