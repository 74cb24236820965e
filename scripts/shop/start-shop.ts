import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"
import { SHOP_FOLDER } from "./build-shop"

const READY_WITHIN_MS = 180_000
const STOPPED_WITHIN_MS = 15_000

export interface ShopSettings {
  /** The shop's package; left out: this one. */
  packageFolder?: string
  /** Where `medusa build` put it. */
  builtFolder?: string
  databaseUrl: string
  port: number
  /** Further environment of the server (see medusa-config.ts). */
  env?: Readonly<Record<string, string>>
  /** Gets what the server prints. */
  onOutput: (text: string) => void
  /** Gets the way to stop it as soon as there is something to stop, before it is ready. */
  onSpawn?: (stop: () => Promise<void>) => Promise<void>
}

export interface RunningShop {
  address: string
  /** Ends when the server does, whoever ended it, with its code. */
  ended: Promise<number>
  stop(): Promise<void>
}

/** What every command within the built shop runs with. */
export function shopEnv(settings: Pick<ShopSettings, "databaseUrl" | "env">): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NODE_OPTIONS: "",
    DATABASE_URL: settings.databaseUrl,
    ...settings.env,
  }
}

/**
 * Starts the built shop as in production, on the loopback address only, and
 * waits until it answers. The server has a process group of its own, so that Ctrl-C
 * leaves the order of stopping to us.
 *
 * @throws where it ends or does not answer in time
 */
export async function startShop(settings: ShopSettings): Promise<RunningShop> {
  const { port, onOutput } = settings
  const { packageFolder = ROOT_FOLDER, builtFolder = SHOP_FOLDER } = settings
  const medusa = join(packageFolder, "node_modules/.bin/medusa")
  const child = spawn(medusa, ["start", "--port", String(port), "--host", "127.0.0.1"], {
    cwd: builtFolder,
    env: shopEnv(settings),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  child.stdout.on("data", (piece: Buffer) => onOutput(piece.toString("utf8")))
  child.stderr.on("data", (piece: Buffer) => onOutput(piece.toString("utf8")))
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1))
    child.once("exit", (code) => resolve(code ?? 1))
  })
  const shop = {
    address: `http://localhost:${port}`,
    ended,
    stop: () => stopGroup(child, ended),
  }
  try {
    await settings.onSpawn?.(shop.stop)
    await waitUntilReady(`http://127.0.0.1:${port}/health`, ended)
    return shop
  } catch (error) {
    await shop.stop()
    throw error
  }
}

async function waitUntilReady(url: string, ended: Promise<number>): Promise<void> {
  let code: number | undefined
  void ended.then((value) => (code = value))
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (code !== undefined) {
      throw new Error(`The server ended with code ${code} before it was ready`)
    }
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false
    )
    if (answered) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} s`)
}

async function stopGroup(child: ChildProcess, ended: Promise<number>): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return
  }
  signalGroup(pid, "SIGTERM")
  const timer = setTimeout(() => signalGroup(pid, "SIGKILL"), STOPPED_WITHIN_MS)
  await ended
  clearTimeout(timer)
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It is gone already.
  }
}
