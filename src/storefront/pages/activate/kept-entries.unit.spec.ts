import { noEntries } from "./activation-entries"
import { forgetEntries, keepEntries, readKeptEntries } from "./kept-entries"

const typed = {
  customer_number: "0042",
  invoice_number: "R-1",
  email: "anna@example.com",
  password: "a secret",
  fields: { branch: "North", newsletter: true },
}

/** The tab's storage; a browser may forbid it. */
function useStorage({ isForbidden = false } = {}): Map<string, string> {
  const stored = new Map<string, string>()
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  }
  const get = () => {
    if (isForbidden) {
      throw new Error("Storage is forbidden.")
    }
    return storage
  }
  Object.defineProperty(globalThis, "sessionStorage", { configurable: true, get })
  return stored
}

afterEach(() => Reflect.deleteProperty(globalThis, "sessionStorage"))

describe("what was typed before signing in", () => {
  it("[A7] is there again afterwards, but for the password, which is stored nowhere", () => {
    const stored = useStorage()
    keepEntries(typed)
    expect([...stored.values()].join()).not.toContain("a secret")
    expect(readKeptEntries()).toEqual({ ...typed, password: "" })
    forgetEntries()
    expect(readKeptEntries()).toEqual(noEntries)
  })

  it("[A7] is nobody's any more after half an hour", () => {
    useStorage()
    keepEntries(typed, 1_000)
    expect(readKeptEntries(1_000 + 30 * 60_000).customer_number).toBe("0042")
    expect(readKeptEntries(1_001 + 30 * 60_000)).toEqual(noEntries)
  })

  it.each(["", "null", "[]", "{", '{"keptAt":"now"}', '"text"'])("[A7] is nothing where %j stands in the storage", (text) => {
    useStorage().set("customer-center.activation", text)
    expect(readKeptEntries()).toEqual(noEntries)
  })

  it("[A7] may be kept nowhere", () => {
    useStorage({ isForbidden: true })
    keepEntries(typed)
    forgetEntries()
    expect(readKeptEntries()).toEqual(noEntries)
  })
})
