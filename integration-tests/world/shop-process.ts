import { spawn } from "node:child_process"
import { join } from "node:path"
import { findFreePort } from "../../scripts/process/free-port"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"
import type { PluginOptionsInput } from "../../src/options"
import { createHttpClient } from "./http-client"
import type { HttpClient } from "./http-client"
import { SOURCE_ENV } from "./source-env"

const READY_WITHIN_MS = 240_000
const STOPPED_WITHIN_MS = 20_000
const OUTPUT_KEPT = 8_000

export interface ShopProcess {
  address: string
  http: HttpClient
  /** kill -9: it cannot tidy up. Ends when the process is gone. */
  kill(): Promise<void>
  /** Asks it to end, and makes sure that it does. */
  stop(): Promise<void>
}

/**
 * Starts a shop as a process of its own, on a free port of the loopback address, and
 * waits until it answers: for what one process cannot show, such as two of them on
 * one database, or one that dies. By default it runs the sources, so nothing has
 * to be built.
 *
 * @throws an Error with the end of its output, where it ends or does not answer in time
 */
export async function startShopProcess(shop: {
  databaseUrl: string
  options?: PluginOptionsInput
  env?: Readonly<Record<string, string>>
  /** The shop's folder; left out: this package's. */
  folder?: string
}): Promise<ShopProcess> {
  const { databaseUrl, options = {}, env = {}, folder = ROOT_FOLDER } = shop
  const port = await findFreePort()
  const medusa = join(ROOT_FOLDER, "node_modules/@medusajs/cli/cli.js")
  const child = spawn(process.execPath, [medusa, "start", "--port", String(port), "--host", "127.0.0.1"], {
    cwd: folder,
    env: {
      ...process.env,
      ...SOURCE_ENV,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      MEDUSA_WORKER_MODE: "shared",
      ADMIN_DISABLED: "true",
      CUSTOMER_CENTER_OPTIONS: JSON.stringify(options),
      DATABASE_URL: databaseUrl,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  const keep = (piece: Buffer): void => {
    output = (output + piece.toString("utf8")).slice(-OUTPUT_KEPT)
  }
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve())
    child.once("exit", () => resolve())
  })
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    child.kill(signal)
    const timer = setTimeout(() => child.kill("SIGKILL"), STOPPED_WITHIN_MS)
    await ended
    clearTimeout(timer)
  }
  const address = `http://127.0.0.1:${port}`
  if (!(await becomesReady(`${address}/health`, ended))) {
    await end("SIGKILL")
    throw new Error(`The shop did not start within ${READY_WITHIN_MS / 1_000} s:\n${output}`)
  }
  return {
    address,
    http: createHttpClient(() => address),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  }
}

async function becomesReady(url: string, ended: Promise<void>): Promise<boolean> {
  let isOver = false
  void ended.then(() => (isOver = true))
  const deadline = Date.now() + READY_WITHIN_MS
  while (!isOver && Date.now() < deadline) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false
    )
    if (answered) {
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
