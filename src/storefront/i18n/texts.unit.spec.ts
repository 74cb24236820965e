import { de } from "./de"
import { en } from "./en"

/** Every text by its full key. */
function listTexts(branch: object, path = ""): Array<[string, string]> {
  return Object.entries(branch).flatMap(
    ([key, value]): Array<[string, string]> =>
      typeof value === "string" ? [[`${path}${key}`, value]] : listTexts(value, `${path}${key}.`)
  )
}

const english = new Map(listTexts(en))
const german = new Map(listTexts(de))
const placeholders = (text: string | undefined) => (text?.match(/{{\w+}}/g) ?? []).sort()

describe("the pages' texts", () => {
  it("[G1] have the same keys in English and German", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each([...english.keys()])(
    "[G1] %s says something in both, with the same placeholders",
    (key) => {
      expect(english.get(key)?.trim()).not.toBe("")
      expect(german.get(key)?.trim()).not.toBe("")
      expect(placeholders(german.get(key))).toEqual(placeholders(english.get(key)))
    }
  )
})
