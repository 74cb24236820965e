import { describeFailure } from "./describe-failure"

describe("describeFailure", () => {
  it.each([
    [new Error("connect ECONNREFUSED 127.0.0.1:8000"), "connect ECONNREFUSED 127.0.0.1:8000"],
    [
      new TypeError("fetch failed", { cause: new Error("other side closed") }),
      "fetch failed (other side closed)",
    ],
    ["just text", "just text"],
    [{ message: "no error object" }, "no error object"],
    [undefined, "undefined"],
    [{}, "failed with something that is no error"],
  ])("[F4] tells what went wrong: %#", (error, told) => {
    expect(describeFailure(error)).toBe(told)
  })

  it.each([
    "GET http://shop:s3cr3t-word@erp.example/x failed",
    "login of s3cr3t-word@example.com failed",
    "Authorization: Basic s3cr3t-word",
    "password=s3cr3t-word is wrong",
    "https://erp.example/rpc?key=s3cr3t-word timed out",
    "session 9b0fbbb96fdc1c43eb07bd429955c48293b5996f9d31d89e39829d42s3cr3t-word",
  ])("[F4] hides secrets and addresses of persons: %#", (message) => {
    expect(describeFailure(new Error(message))).not.toContain("s3cr3t-word")
  })

  it("[F4] is one line of 300 characters at most", () => {
    const told = describeFailure(new Error("a b\n".repeat(1_000)))
    expect(told.length).toBeLessThanOrEqual(300)
    expect(told).not.toContain("\n")
  })
})
