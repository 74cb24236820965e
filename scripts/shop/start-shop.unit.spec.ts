import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort, isPortFree } from "../process/free-port"
import { startShop } from "./start-shop"

/** Stands for the platform's command: boots for a moment, takes the port, and says so at the level `info`. */
const MEDUSA = `#!${process.execPath}
const port = Number(process.argv[process.argv.indexOf("--port") + 1])
const server = require("node:http").createServer((_, response) => response.end("OK"))
setTimeout(() => server.listen(port, "127.0.0.1", () => {
  if (!["error", "warn"].includes(process.env.LOG_LEVEL)) {
    console.log(JSON.stringify({ level: "info", message: "Server is ready on port: " + port }))
  }
}), 500)
process.on("SIGTERM", () => process.exit(0))
`

describe("[F2] the server of a built shop", () => {
  const folder = mkdtempSync(join(tmpdir(), "start-shop-"))
  const others: Server[] = []
  const { LOG_LEVEL: before } = process.env
  beforeAll(() => {
    const medusa = join(folder, "node_modules/.bin/medusa")
    mkdirSync(join(folder, "node_modules/.bin"), { recursive: true })
    writeFileSync(medusa, MEDUSA)
    chmodSync(medusa, 0o755)
  })
  afterEach(() => others.splice(0).forEach((server) => server.close()))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    if (before === undefined) {
      delete process.env.LOG_LEVEL
    } else {
      process.env.LOG_LEVEL = before
    }
  })

  const start = (port: number, onSpawn?: () => Promise<void>) =>
    startShop({ packageFolder: folder, builtFolder: folder, databaseUrl: "postgres://unused", port, onOutput: () => undefined, onSpawn })

  /** Another program that answers everything. */
  const occupy = (port: number) =>
    new Promise<void>((resolve) => {
      const server = createServer((_, response) => response.end("OK"))
      others.push(server)
      server.listen(port, "127.0.0.1", () => resolve())
    })

  it.each(["info", "warn"])("[F2] is ready once it says so itself, at the level %s as well, and leaves the port when it is stopped", async (level) => {
    process.env.LOG_LEVEL = level
    const port = await findFreePort()
    const shop = await start(port)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
    await shop.stop()
    expect(await isPortFree(port)).toBe(true)
  })

  it("[F2] is not started where another program has its port", async () => {
    const port = await findFreePort()
    await occupy(port)
    await expect(start(port)).rejects.toThrow(`Port ${port} is taken by another program`)
  })

  it("[F2] is not mistaken for another program that took its port while it booted", async () => {
    const port = await findFreePort()
    await expect(start(port, () => occupy(port))).rejects.toThrow(`Port ${port} is taken by another program`)
  })
})
