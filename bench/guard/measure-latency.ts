import { Agent, request } from "node:http"
import { performance } from "node:perf_hooks"
import { median } from "simple-statistics"

export interface Asked {
  address: string
  path: string
  headers: Readonly<Record<string, string>>
  /** What a good answer's status is; left out: 200. */
  status?: number
}

/** The median latency of each, in milliseconds, and of the first by the second. */
export interface Latencies {
  withMs: number
  withoutMs: number
  ratio: number
}

/**
 * Asks two servers in turn, one request at a time over open connections, so that whatever
 * else the machine does meets both alike; who comes first changes with every pair.
 *
 * @throws where an answer has another status than expected
 */
export async function measureLatency(pair: { with: Asked; without: Asked }, pairs: number): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times = { with: [] as number[], without: [] as number[] }
  try {
    for (let turn = 0; turn < pairs; turn++) {
      for (const one of turn % 2 === 0 ? (["with", "without"] as const) : (["without", "with"] as const)) {
        times[one].push(await ask(agent, pair[one]))
      }
    }
  } finally {
    agent.destroy()
  }
  const withMs = median(times.with)
  const withoutMs = median(times.without)
  return { withMs, withoutMs, ratio: withMs / withoutMs }
}

function ask(agent: Agent, { address, path, headers, status = 200 }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const sent = request(`${address}${path}`, { agent, headers }, (response) => {
      response.once("error", reject)
      response.once("end", () => {
        if (response.statusCode === status) {
          resolve(performance.now() - startedAt)
        } else {
          reject(new Error(`${path} answered ${response.statusCode ?? "nothing"}`))
        }
      })
      response.resume()
    })
    sent.once("error", reject)
    sent.end()
  })
}
