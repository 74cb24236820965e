import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { join } from "node:path"
import { isPortFree } from "../process/free-port"
import { ROOT_FOLDER } from "../process/root-folder"
import { SHOP_FOLDER } from "./build-shop"

const READY_WITHIN_MS = 180_000
const STOPPED_WITHIN_MS = 15_000
/** What the platform says, at the level `info`, once it has the port for itself. */
const READY_WORDS = "Server is ready on port"
/** Levels at which it would keep that to itself. */
const SILENT_LEVELS = ["error", "warn"]

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
 * @throws where it ends or does not answer in time, or where another program has the port
 */
export async function startShop(settings: ShopSettings): Promise<RunningShop> {
  const { port, onOutput } = settings
  const { packageFolder = ROOT_FOLDER, builtFolder = SHOP_FOLDER } = settings
  await requireFree(port)
  const medusa = join(packageFolder, "node_modules/.bin/medusa")
  const child = spawn(medusa, ["start", "--port", String(port), "--host", "127.0.0.1"], {
    cwd: builtFolder,
    env: withReadyWords(shopEnv(settings)),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  const state: ChildState = { saysReady: false, endedWith: null }
  const hear = (piece: Buffer): void => {
    const text = piece.toString("utf8")
    said = `${said}${text}`.slice(-4_000)
    state.saysReady ||= said.includes(READY_WORDS)
    onOutput(text)
  }
  child.stdout.on("data", hear)
  child.stderr.on("data", hear)
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1))
    child.once("exit", (code) => resolve(code ?? 1))
  })
  void ended.then((code) => (state.endedWith = code))
  const shop = {
    address: `http://localhost:${port}`,
    ended,
    stop: () => stopGroup(child, ended),
  }
  try {
    await settings.onSpawn?.(shop.stop)
    await waitUntilReady(port, state)
    return shop
  } catch (error) {
    await shop.stop()
    throw error
  }
}

/** What is known of the server from itself, since at its port another program might answer. */
interface ChildState {
  saysReady: boolean
  endedWith: number | null
}

function withReadyWords(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return SILENT_LEVELS.includes(env.LOG_LEVEL ?? "") ? { ...env, LOG_LEVEL: "info" } : env
}

async function requireFree(port: number): Promise<void> {
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is taken by another program: stop that one, or take another port`)
  }
}

async function waitUntilReady(port: number, state: ChildState): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (state.endedWith !== null) {
      await requireFree(port)
      throw new Error(`The server ended with code ${state.endedWith} before it was ready`)
    }
    if (state.saysReady && (await answers(port))) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} s`)
}

async function answers(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false
  )
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
