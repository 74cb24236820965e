import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** In `/proc/<pid>/stat`, behind the program's name: the moment of the start, in ticks since the machine's. */
const START_FIELD = 19

/**
 * When this process began, in whatever words the system has for it, to be compared only; null where no process has this number.
 * A number alone tells little: after a restart, or in a container, another process soon has it.
 */
export function readProcessStart(pid: number): string | null {
  if (!isAlive(pid)) {
    return null
  }
  if (process.platform === "linux") {
    return readLinuxStart(pid)
  }
  const { status, stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" })
  return status === 0 ? stdout.trim() : "unknown"
}

function readLinuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_FIELD] ?? null
  } catch {
    // it ended just now
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // somebody else's process is one too
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
