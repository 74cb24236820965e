import { parseOptions } from "./options"

describe("options", () => {
  it("[G3] fill in every default", () => {
    expect(parseOptions(undefined)).toMatchObject({
      pages: { path: "/customer-center", enabled: true },
      activation: { emailVerification: false, attemptsPerAddress: 20, missesPerNumber: 5 },
      erp: { provider: { resolve: "directory" } },
    })
  })

  it.each([
    [{ activation: { atemptsPerAddress: 3 } }, "there is no option activation.atemptsPerAddress"],
    [{ company: { defaults: { timeZone: "Mars/Olympus" } } }, "option company.defaults.timeZone"],
    [{ erp: { timeLimitMs: "soon" } }, "option erp.timeLimitMs"],
    [{ pages: { path: "center" } }, "option pages.path"],
    ["on", "option (all)"],
  ])("[G3] name what is wrong in %j", (written, expected) => {
    expect(() => parseOptions(written)).toThrow(expected)
  })

  it("[G3] leave alone what the platform adds to a module's options", () => {
    expect(parseOptions({ database: { clientUrl: "x" } }).shop.name).toBe("Shop")
  })
})
