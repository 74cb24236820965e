import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"

const running = new Set<ChildProcess>()

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Gets each piece of output as it comes; left out: it is only kept. */
  onOutput?: (text: string) => void
}

export interface RunResult {
  code: number
  output: string
}

/**
 * Runs a program to its end, without a shell in between, and gives back its
 * code and all it printed. It rejects only where the program cannot be started.
 */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {}
): Promise<RunResult> {
  const { onOutput, ...spawnOptions } = options
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnOptions,
      stdio: ["ignore", "pipe", "pipe"],
    })
    running.add(child)
    let output = ""
    const keep = (piece: Buffer): void => {
      const text = piece.toString("utf8")
      output += text
      onOutput?.(text)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.once("error", (error) => {
      running.delete(child)
      reject(error)
    })
    child.once("close", (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 128 : 1), output })
    })
  })
}

/**
 * Like `run`, but a code other than 0 is an error.
 *
 * @throws an Error that names the command and ends with its last lines
 */
export async function runOrThrow(
  program: string,
  args: readonly string[],
  options: RunOptions = {}
): Promise<string> {
  const { code, output } = await run(program, args, options)
  if (code !== 0) {
    const tail = output.trimEnd().split("\n").slice(-40).join("\n")
    throw new Error(`${program} ${args.join(" ")} ended with code ${code}:\n${tail}`)
  }
  return output
}

/** Asks whatever `run` still runs to end; their runs then end with a code other than 0. */
export function stopRunning(): void {
  for (const child of running) {
    child.kill("SIGTERM")
  }
}
