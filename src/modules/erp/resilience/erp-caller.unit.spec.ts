import { setTimeout as wait } from "node:timers/promises"
import { NonsenseError } from "../answers/nonsense-error"
import { isErpUnavailable } from "../errors"
import { ErpCaller } from "./erp-caller"

const options = { timeLimitMs: 100, breakerFailures: 3, breakerResetMs: 300 }

function createCaller() {
  const warnings: string[] = []
  return { warnings, caller: new ErpCaller(options, (message) => warnings.push(message)) }
}

/** A call that ends neither by itself nor by its signal. */
const hang = () => new Promise<never>(() => undefined)
const fail = () => Promise.reject(new Error("connection reset"))

async function refusalOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (!isErpUnavailable(error)) {
    throw new Error("it did not end with erp_unavailable")
  }
  return error
}

describe("ErpCaller", () => {
  it("[F4] passes an answer through", async () => {
    const { caller } = createCaller()
    await expect(caller.call("ping", async () => 7)).resolves.toBe(7)
    expect(caller.breakerState()).toBe("closed")
  })

  it("[A6] ends a call after the time limit, even one that ignores its signal", async () => {
    const { caller, warnings } = createCaller()
    const startedAt = performance.now()
    let aborted = false
    const error = await refusalOf(
      caller.call("ping", (signal) => {
        signal.addEventListener("abort", () => (aborted = true))
        return hang()
      })
    )
    expect(performance.now() - startedAt).toBeLessThan(250)
    expect(aborted).toBe(true)
    expect(error.cause).toBe("no answer within 100 ms")
    expect(warnings).toEqual(["ERP: ping failed: no answer within 100 ms"])
  })

  it("[A6] tells a provider that obeys its signal the same way", async () => {
    const { caller } = createCaller()
    const error = await refusalOf(
      caller.call("ping", (signal) => wait(5_000, undefined, { signal }))
    )
    expect(error.cause).toBe("no answer within 100 ms")
  })

  it("[F4] leaves the ERP alone after failures in a row, then tries it with one call", async () => {
    const { caller } = createCaller()
    for (let failures = 0; failures < 3; failures += 1) {
      expect(caller.breakerState()).toBe("closed")
      await refusalOf(caller.call("ping", fail))
    }
    expect(caller.breakerState()).toBe("open")
    const ask = jest.fn(async () => 1)
    const refused = await refusalOf(caller.call("ping", ask))
    expect(ask).not.toHaveBeenCalled()
    expect(refused.retryAfterSeconds).toBe(1)
    await wait(320)
    await expect(caller.call("ping", ask)).resolves.toBe(1)
    expect(caller.breakerState()).toBe("closed")
  })

  it("[F4] a failed trial opens again; a success in between starts the count anew", async () => {
    const { caller } = createCaller()
    for (const ask of [fail, fail, async () => 1, fail, fail]) {
      await caller.call<unknown>("ping", ask).catch(() => undefined)
    }
    expect(caller.breakerState()).toBe("closed")
    await refusalOf(caller.call("ping", fail))
    await wait(320)
    await refusalOf(caller.call("ping", fail))
    expect(caller.breakerState()).toBe("open")
  })

  it("[F4] one customer's bad record never keeps the ERP from the others, and ends a trial well", async () => {
    const { caller } = createCaller()
    const nonsense = () => Promise.reject(new NonsenseError("another customer's contact"))
    for (let answers = 0; answers < 10; answers += 1) {
      const { cause } = await refusalOf(caller.call("retrieveCustomer", nonsense))
      expect(cause).toContain("another customer's contact")
    }
    expect(caller.breakerState()).toBe("closed")
    for (let failures = 0; failures < 3; failures += 1) {
      await refusalOf(caller.call("ping", fail))
    }
    await wait(320)
    await refusalOf(caller.call("retrieveCustomer", nonsense))
    expect(caller.breakerState()).toBe("closed")
  })

  it("[A6] calls that wait for a trial end within the same limit", async () => {
    const { caller } = createCaller()
    for (let failures = 0; failures < 3; failures += 1) {
      await refusalOf(caller.call("ping", fail))
    }
    await wait(320)
    const startedAt = performance.now()
    await Promise.all([1, 2, 3].map(() => refusalOf(caller.call("ping", hang))))
    expect(performance.now() - startedAt).toBeLessThan(250)
  })

  it("[A6] what it throws keeps its code through the workflow engine", async () => {
    const { caller } = createCaller()
    const error = await refusalOf(caller.call("ping", fail))
    const travelled: unknown = JSON.parse(JSON.stringify({ ...error }))
    expect(isErpUnavailable(travelled)).toBe(true)
    expect(travelled).toMatchObject({
      code: "erp_unavailable",
      type: "unavailable",
      retryAfterSeconds: 1,
      cause: "connection reset",
    })
  })
})
