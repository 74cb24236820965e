import { openSubject } from "../../scripts/erp-conformance/open-subject"
import { runConformance } from "../../scripts/erp-conformance/run-conformance"

jest.setTimeout(60_000)

/** The server that the module specs use, by the same variables. */
function databaseUrl(): string {
  const {
    DB_HOST = "localhost",
    DB_PORT = "5432",
    DB_USERNAME = "postgres",
    DB_PASSWORD = "",
  } = process.env
  const url = new URL(`postgres://${DB_HOST}:${DB_PORT}/postgres`)
  url.username = DB_USERNAME
  url.password = DB_PASSWORD
  return url.href
}

describe("the directory provider", () => {
  it("[F3] keeps every promise of the contract, fed from CSV files", async () => {
    const subject = await openSubject({
      name: "directory",
      options: {},
      samples: undefined,
      databaseUrl: databaseUrl(),
    })
    try {
      const results = await runConformance(subject.provider, subject.samples)
      expect(results.filter((result) => result.outcome !== "passed")).toEqual([])
      expect(results.length).toBeGreaterThan(20)
    } finally {
      await subject.end()
    }
  })
})
