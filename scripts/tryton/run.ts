import { spawn } from "node:child_process"

/**
 * Runs a program to its end and gives what it printed.
 *
 * @throws an Error with the end of what it complained about
 */
export function run(
  command: string,
  parameters: readonly string[],
  { environment = {}, input = "" }: { environment?: Record<string, string>; input?: string } = {}
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { env: { ...process.env, ...environment } })
    let printed = ""
    let complained = ""
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()))
    child.once("error", (error) => {
      reject(
        new Error(`${command} cannot be run; scripts/tryton/install.sh installs it`, {
          cause: error,
        })
      )
    })
    child.once("close", (code) => {
      if (code === 0) {
        resolve(printed)
      } else {
        reject(new Error(`${command} ended with code ${code}: ${complained.slice(-2_000)}`))
      }
    })
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
  })
}
