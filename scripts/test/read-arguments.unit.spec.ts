import { readTestArguments } from "./read-arguments"

const namesOf = (written: string[]): string[] =>
  readTestArguments(written).kinds.map((kind) => kind.name)

describe("[G3] the arguments of npm test", () => {
  it("[G3] mean every kind but the long ones where none is named", () => {
    expect(namesOf([])).toEqual(["unit", "module", "http", "browser", "erp"])
  })

  it.each([
    { written: ["--kind", "http"], kinds: ["http"], forJest: [] },
    { written: ["--kind=prove", "timing"], kinds: ["prove"], forJest: ["timing"] },
    { written: ["--kind", "unit", "--kind", "erp"], kinds: ["unit", "erp"], forJest: [] },
  ])("[G3] $written name kinds and hand the rest to Jest", ({ written, kinds, forJest }) => {
    expect(namesOf(written)).toEqual(kinds)
    expect(readTestArguments(written).forJest).toEqual(forJest)
  })

  it.each([[["--kind"]], [["--kind", "htpp"]], [["--kind="]]])("[G3] %j name no kind", (written) => {
    expect(() => readTestArguments(written)).toThrow(/There is no kind of test/)
  })
})
