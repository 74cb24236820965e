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
    [{ security: { trustedProxies: ["10.0.0.0/8", "10.0.0.0/99"] } }, "option security.trustedProxies.1"],
    [{ security: { trustedProxies: ["proxy.example.com"] } }, "option security.trustedProxies.0"],
    [{ security: { trustedProxies: [""] } }, "option security.trustedProxies.0"],
    ["on", "option (all)"],
  ])("[G3] name what is wrong in %j", (written, expected) => {
    expect(() => parseOptions(written)).toThrow(expected)
  })

  it("[A9] take addresses, networks and the names of private ones for proxies", () => {
    const trustedProxies = ["127.0.0.1", "10.0.0.0/8", "fd00::/8", "loopback"]
    expect(parseOptions({ security: { trustedProxies } }).security.trustedProxies).toEqual(trustedProxies)
  })

  it("[G3] leave alone what the platform adds to a module's options", () => {
    expect(parseOptions({ database: { clientUrl: "x" } }).shop.name).toBe("Shop")
  })
})
