import { connect, createServer } from "node:net"
import type { AddressInfo, Socket } from "node:net"

/** PostgreSQL's messages that run something: a simple query, and the execution of a prepared one. */
const RUNS = new Set(["Q", "E"].map((letter) => letter.charCodeAt(0)))

export interface QueryCounter {
  /** The database's address by way of the counter. */
  databaseUrl: string
  /** Statements since it was started. */
  count(): number
  close(): Promise<void>
}

/**
 * Counts the statements that a process sends to PostgreSQL, from outside of it: a
 * relay that reads the types of the messages as they pass. No setting of the
 * server, and nothing in the code that is counted.
 */
export async function countQueries(databaseUrl: string): Promise<QueryCounter> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let statements = 0
  const server = createServer((client) => {
    const database = connect(Number(target.port || "5432"), target.hostname)
    const isRun = createMessageReader()
    client.on("data", (piece: Buffer) => {
      statements += isRun(piece)
    })
    for (const [from, to] of [[client, database], [database, client]] as const) {
      sockets.add(from)
      from.pipe(to)
      // whoever goes, takes the other one along
      from.on("error", () => to.destroy()).on("close", () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve))
  const url = new URL(databaseUrl)
  url.hostname = "localhost"
  url.port = String((server.address() as AddressInfo).port)
  return {
    databaseUrl: url.href,
    count: () => statements,
    close: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Reads what a client sends, in whatever pieces; gives back how many statements a piece completes the head of. */
function createMessageReader(): (piece: Buffer) => number {
  let rest = Buffer.alloc(0)
  let bytesToSkip = 0
  let isStartup = true
  return (piece) => {
    let runs = 0
    rest = Buffer.concat([rest, piece])
    for (;;) {
      const skipped = Math.min(bytesToSkip, rest.length)
      rest = rest.subarray(skipped)
      bytesToSkip -= skipped
      const head = isStartup ? 4 : 5
      if (bytesToSkip > 0 || rest.length < head) {
        return runs
      }
      // the first message has a length and no type
      const length = rest.readUInt32BE(head - 4)
      runs += !isStartup && RUNS.has(rest.readUInt8(0)) ? 1 : 0
      bytesToSkip = head - 4 + length
      isStartup = false
    }
  }
}
