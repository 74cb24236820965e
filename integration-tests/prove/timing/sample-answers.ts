import { Agent, request } from "node:http"
import { performance } from "node:perf_hooks"

/** One kind of request that is to be answered like the others. */
export interface AnswerKind {
  name: string
  path: string
  headers: Readonly<Record<string, string>>
  /** The body of the sample with this number. */
  body(sample: number): object
}

export interface AnswerSamples {
  name: string
  timesMs: number[]
  /** The different answers there were: status, headers but the date, body. One, as it should be. */
  answers: string[]
}

/**
 * Asks for each kind so many times, in random order, a few at once over
 * connections that stay open, and takes the time of each answer: whatever else the machine
 * does meets all kinds alike.
 */
export async function sampleAnswers(
  address: string,
  kinds: readonly AnswerKind[],
  { samples, parallel, first }: { samples: number; parallel: number; first: number }
): Promise<AnswerSamples[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel })
  const results = kinds.map(({ name }) => ({ name, timesMs: [] as number[], answers: new Set<string>() }))
  const waiting = Array.from({ length: samples }, (_, sample) =>
    shuffle(kinds.map((kind, index) => ({ kind, index, sample: first + sample })))
  ).flat()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { timeMs, answer } = await ask(agent, address, next.kind, next.sample)
      results[next.index]?.timesMs.push(timeMs)
      results[next.index]?.answers.add(answer)
    }
  }
  try {
    await Promise.all(Array.from({ length: parallel }, work))
  } finally {
    agent.destroy()
  }
  return results.map((result) => ({ ...result, answers: [...result.answers] }))
}

function ask(
  agent: Agent,
  address: string,
  kind: AnswerKind,
  sample: number
): Promise<{ timeMs: number; answer: string }> {
  const body = JSON.stringify(kind.body(sample))
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...kind.headers }
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const sent = request(`${address}${kind.path}`, { method: "POST", agent, headers }, (response) => {
      let text = ""
      response.setEncoding("utf8")
      response.on("data", (piece: string) => (text += piece))
      response.once("error", reject)
      response.once("end", () => {
        const { date: _date, ...rest } = response.headers
        resolve({
          timeMs: performance.now() - startedAt,
          answer: JSON.stringify([response.statusCode, rest, text]),
        })
      })
    })
    sent.once("error", reject)
    sent.end(body)
  })
}

function shuffle<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
