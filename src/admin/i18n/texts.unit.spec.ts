import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import texts from "./index"

type Texts = { [key: string]: string | Texts }

const en = flatten(texts.en["customer-center"])
const de = flatten(texts.de["customer-center"])
const sources = readdirSync(join(__dirname, ".."), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".spec.ts"))
  .map((name) => readFileSync(join(__dirname, "..", name), "utf8"))
const code = sources.join("\n")

describe("texts of the operator's pages", () => {
  it("[G1] exist in English and German under the same keys, none of them empty", () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of [...en, ...de]) {
      expect({ key, empty: text.trim() === "" }).toEqual({ key, empty: false })
    }
  })

  it("[G1] keep the same placeholders in both languages", () => {
    for (const [key, text] of en) {
      expect({ key, names: placeholders(de.get(key) ?? "") }).toEqual({ key, names: placeholders(text) })
    }
  })

  it("[G1] hold every key that a page asks for", () => {
    const asked = [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].flatMap(([, key]) => key ?? [])
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !known(key))).toEqual([])
  })

  it("[G1] hold something for every key that a page composes", () => {
    const composed = [...code.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].flatMap(([, start]) => start ?? [])
    expect(composed.length).toBeGreaterThan(10)
    expect(composed.filter((start) => ![...en.keys()].some((key) => key.startsWith(start)))).toEqual([])
  })

  it("[G1] are all used", () => {
    const plain = new Set([...code.matchAll(/"([\w.-]+)"/g)].map(([, key]) => key))
    const starts = [...code.matchAll(/`([\w.]+\.)\$\{/g)].flatMap(([, start]) => start ?? [])
    const unused = [...en.keys()].filter((key) => {
      const base = key.replace(/_(one|other)$/, "")
      return !plain.has(base) && !starts.some((start) => base.startsWith(start))
    })
    expect(unused).toEqual([])
  })
})

function known(key: string): boolean {
  return en.has(key) || (en.has(`${key}_one`) && en.has(`${key}_other`))
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? []).sort()
}

function flatten(tree: Texts, start = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[start + key, value]] : [...flatten(value, `${start}${key}.`)]
  )
  return new Map(entries)
}
