import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { findFreePort } from "../process/free-port"
import { run, runOrThrow } from "../process/run"
import { findPostgresBinaries } from "./binaries"
import { isTied, makeDataFolder, tie } from "./data-folder"
import { findPostgresUser } from "./postgres-user"

const USER = "postgres"
/** It listens on the loopback address only. */
const PASSWORD = "postgres"

export interface PostgresOptions {
  /** Where the data lie; made where missing. Deleting it begins anew. */
  folder: string
  preferredPort?: number
  /** False: faster, but data may be lost when the machine stops. For tests. */
  durable: boolean
}

export interface RunningPostgres {
  host: string
  port: number
  user: string
  password: string
  /** Where the data really lie. */
  folder: string
  urlOf(database: string): string
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of our own, on the loopback address. It runs apart from
 * our process group, so that Ctrl-C reaches us first and the shop can close its
 * connections before the database goes.
 *
 * One that an earlier, killed run left behind in the same folder is stopped first.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { preferredPort, durable } = options
  const user = await findPostgresUser()
  const { initdb, pgCtl } = await findPostgresBinaries(user)
  const asUser = { cwd: "/", ...user }
  const folder = await makeDataFolder(options.folder, user)
  const data = join(folder, "data")
  const log = join(folder, "postgres.log")

  const stop = async (): Promise<void> => {
    await run(pgCtl, ["stop", "-D", data, "-m", "fast", "-w"], asUser)
  }
  await stop()
  if (!existsSync(join(data, "PG_VERSION")) || !isTied(options.folder, folder)) {
    rmSync(data, { recursive: true, force: true })
    const passwordFile = join(folder, "password")
    writeFileSync(passwordFile, PASSWORD)
    await runOrThrow(initdb, initArguments({ data, passwordFile, durable }), asUser)
    rmSync(passwordFile)
    if (folder !== options.folder) {
      tie(options.folder, folder)
    }
  }

  const port = await findFreePort(preferredPort)
  const started = await run(
    pgCtl,
    ["start", "-D", data, "-l", log, "-w", "-t", "60", "-o", `-p ${port}`],
    asUser
  )
  if (started.code !== 0) {
    await stop()
    throw new Error(`PostgreSQL did not start; ${log} ends with:\n${readTail(log)}`)
  }
  // By this name: the platform asks for TLS wherever an address does not hold "localhost".
  const host = "localhost"
  return {
    host,
    port,
    user: USER,
    password: PASSWORD,
    folder,
    urlOf: (database) => `postgres://${USER}:${PASSWORD}@${host}:${port}/${database}`,
    stop,
  }
}

function initArguments(input: { data: string; passwordFile: string; durable: boolean }): string[] {
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: "200",
    ...(input.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  return [
    `--pgdata=${input.data}`,
    `--username=${USER}`,
    `--pwfile=${input.passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    ...Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
  ]
}

function readTail(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-20).join("\n") : ""
}
