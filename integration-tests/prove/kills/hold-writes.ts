import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "@medusajs/framework/pg"
import type { KillPoint } from "./kill-points"

/** Any number that nobody else locks with in this database. */
const LOCK = 815_4711
const HELD_WITHIN_MS = 30_000
const POLL_MS = 20

/**
 * Holds one write of somebody else's at a lock, in the database, so that the
 * process that waits for it can be killed at exactly this place.
 */
export class WriteHold {
  private constructor(
    private readonly client: Client,
    private readonly point: KillPoint
  ) {}

  /**
   * A write that is to be lost is held before it takes place, one that is to land when
   * its transaction commits.
   */
  static async open(databaseUrl: string, point: KillPoint): Promise<WriteHold> {
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query("select pg_advisory_lock($1)", [LOCK])
    await client.query(`
      create or replace function prove_hold() returns trigger language plpgsql as $body$
      begin
        perform pg_advisory_xact_lock(${LOCK});
        return coalesce(new, old);
      end $body$`)
    const { table, on, when, fate } = point
    await client.query(`
      create ${fate === "landed" ? "constraint" : ""} trigger prove_hold
      ${fate === "landed" ? "after" : "before"} ${on} on ${table}
      ${fate === "landed" ? "deferrable initially deferred" : ""}
      for each row ${when ? `when (${when})` : ""} execute function prove_hold()`)
    return new WriteHold(client, point)
  }

  /**
   * Waits for the write.
   *
   * @returns the database's process that holds it
   * @throws where it does not come
   */
  async waitForWrite(): Promise<number> {
    const deadline = Date.now() + HELD_WITHIN_MS
    while (Date.now() < deadline) {
      const { rows } = await this.client.query(
        `select pid from pg_locks where locktype = 'advisory' and objid = $1 and not granted
         and database = (select oid from pg_database where datname = current_database())`,
        [LOCK]
      )
      if (rows.length > 0) {
        return Number(rows[0].pid)
      }
      await sleep(POLL_MS)
    }
    throw new Error(`Nobody came to ${this.point.name} within ${HELD_WITHIN_MS / 1_000} s`)
  }

  /** Lets the dead process's write have its fate, and waits until its connection is gone. */
  async decideFate(pid: number): Promise<void> {
    if (this.point.fate === "lost") {
      await this.client.query("select pg_terminate_backend($1, 10000)", [pid])
    }
    await this.client.query("select pg_advisory_unlock($1)", [LOCK])
    const deadline = Date.now() + HELD_WITHIN_MS
    const isThere = async (): Promise<boolean> =>
      ((await this.client.query("select 1 from pg_stat_activity where pid = $1", [pid])).rowCount ?? 0) > 0
    while (await isThere()) {
      if (Date.now() > deadline) {
        throw new Error(`The connection of the dead process is still there after ${HELD_WITHIN_MS / 1_000} s`)
      }
      await sleep(POLL_MS)
    }
  }

  /** Takes the hold away; whoever still waits goes on. */
  async close(): Promise<void> {
    await this.client.query("select pg_advisory_unlock_all()")
    await this.client.query(`drop trigger if exists prove_hold on ${this.point.table}`)
    await this.client.end()
  }
}
