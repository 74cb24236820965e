import { readFile } from "node:fs/promises"
import { importReport } from "./pages/company-data"
import { userFields } from "./pages/fields"
import { anna, buyer } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const base = "/store/customer-center/users"
const page = () => stage.page()
const link = (name: string) => page().getByRole("link", { name, exact: true })
const imports = () => stage.shop().calls.filter(({ route }) => route === `POST ${base}/import`)
const answer = (status: number, body: object) =>
  stage.shop().answers.set(`POST ${base}/import`, { status, body })

const csv = "first_name,last_name,email,roles\nJürgen,Groß,j@example.com,buyer\n"

/** Chooses a file as a person does who has the dialog open. */
async function choose(buffer: Buffer = Buffer.from(csv)): Promise<void> {
  await page().locator("input[type=file]").setInputFiles({ name: "colleagues.csv", mimeType: "text/csv", buffer })
}

/** What a download of the page holds. */
async function download(start: () => Promise<void>): Promise<{ name: string; text: string }> {
  const begun = page().waitForEvent("download")
  await start()
  const file = await begun
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") }
}

beforeEach(() => {
  stage.shop().signedIn = anna
})

describe("the export", () => {
  it("[G1 B3] saves what the shop sends, byte order mark and all", async () => {
    const text = "\uFEFFfirst_name,email\r\nJürgen,j@example.com\r\n"
    stage.shop().answers.set(`GET ${base}/export`, { status: 200, text, headers: { "content-type": "text/csv; charset=utf-8" } })
    await stage.open("/users?company=comp_1")
    expect(await download(() => stage.press("Export"))).toEqual({ name: "users.csv", text })
    expect((await stage.waitForCall(`GET ${base}/export`)).headers["x-company-id"]).toBe("comp_1")
  })

  it("[G1 B3] tells what went wrong, and works at the next try", async () => {
    stage.shop().answers.set(`GET ${base}/export`, refusal(503, "erp_unavailable"))
    await stage.open("/users")
    await stage.press("Export")
    await stage.alert().getByText("erp_unavailable").waitFor()
    stage.shop().answers.set(`GET ${base}/export`, { status: 200, text: "a", headers: { "content-type": "text/csv" } })
    expect((await download(() => stage.press("Export"))).text).toBe("a")
    expect(await stage.alert().count()).toBe(0)
  })

  it("[G1 B3] is offered only with the permission", async () => {
    const permissions = anna.current?.permissions.filter((held) => held !== "export") ?? []
    stage.shop().signedIn = { ...anna, current: anna.current && { ...anna.current, permissions } }
    await stage.open("/users")
    await link("Import").waitFor()
    expect(await page().getByRole("button", { name: "Export" }).count()).toBe(0)
  })
})

describe("the import", () => {
  it("[G1 B3] says which columns are understood, and gives a template that has them", async () => {
    await stage.open("/users")
    await link("Import").click()
    await page().getByRole("heading", { name: "Import users" }).waitFor()
    await page().getByText("approver", { exact: true }).waitFor()
    const { name, text } = await download(() => stage.press("Template"))
    expect(name).toBe("users-template.csv")
    const [header, example] = text.split("\r\n")
    expect(header).toBe("\uFEFFfirst_name,last_name,email,roles,salutation,language")
    expect(example?.split(",")).toHaveLength(6)
  })

  it("[G1 B3 B9] has the shop's further fields among the columns", async () => {
    stage.shop().answers.set("GET /store/customer-center/fields", { status: 200, body: { fields: userFields } })
    await stage.open("/users/import")
    await page().getByText("Cost center").waitFor()
    const { text } = await download(() => stage.press("Template"))
    const [header = "", example = ""] = text.split("\r\n")
    expect(header).toContain(`language,${userFields.map(({ key }) => key).join(",")}`)
    expect(example.split(",")).toHaveLength(header.split(",").length)
  })

  it("[G1 B3] checks a file first, tells row by row what is wrong, and adds the users at the second word", async () => {
    await stage.open("/users/import")
    await choose()
    await page().getByRole("heading", { name: "What will happen" }).waitFor()
    const report = page().getByRole("region", { name: "Rows that are left out" })
    const rows = await report.getByRole("listitem").allInnerTexts()
    expect(rows[0]).toMatch(/Line 3\s+email\s+is not an e-mail address/)
    expect(rows[1]).toMatch(/Line 7\s+roles\s+One of these roles can only be given by the shop.\s+role_not_assignable/)
    expect(rows[2]).toMatch(/Line 9\s+has 3 cells/)
    const added = (name: string) => page().getByRole("region", { name }).getByRole("listitem")
    expect(await added("Who will be added").count()).toBe(12)
    expect(await added("Who will be added").nth(1).innerText()).toMatch(/Line 10\s+Jürgen Groß 1\s+j1@example.com/)
    expect(imports().map(({ body }) => body)).toEqual([{ csv, dry_run: true, locale: "en" }])

    answer(200, { ...importReport, dry_run: false })
    await stage.press("Add 12 users")
    await page().getByRole("heading", { name: "What was done" }).waitFor()
    expect(await added("Who was added").count()).toBe(12)
    expect((await page().locator("[role=status] dl").innerText()).split("\n")).toEqual([
      "added",
      "12",
      "in your company already; they stay as they are",
      "2",
      "left out",
      "3",
    ])
    expect(imports().map(({ body }) => body)).toEqual([
      { csv, dry_run: true, locale: "en" },
      { csv, locale: "en" },
    ])
    expect(await page().getByRole("button", { name: /^Add/ }).count()).toBe(0)
    await link("Back to the users").click()
    await page().getByText("Emil Fuchs").waitFor()
  })

  it("[G1 B3] takes a file that is dropped, and one that an older spreadsheet saved", async () => {
    await stage.open("/users/import")
    await page().getByText("Choose a CSV file").waitFor()
    const dropped = await page().evaluateHandle((text) => {
      const data = new DataTransfer()
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], "old.csv", { type: "text/csv" }))
      return data
    }, csv)
    await page().getByText("Choose a CSV file").dispatchEvent("drop", { dataTransfer: dropped })
    await page().getByText("old.csv").waitFor()
    await page().getByRole("heading", { name: "What will happen" }).waitFor()
    expect(imports()[0]?.body).toMatchObject({ csv })
  })

  it("[G1 B3] has nothing to add where every row is wrong, however many they are", async () => {
    const errors = Array.from({ length: 1_000 }, (_, index) => ({
      line: index + 2,
      column: "email",
      message: "x".repeat(300),
      code: null,
    }))
    answer(200, { ...importReport, created: 0, unchanged: 0, errors, error_count: 4_321 })
    await page().setViewportSize({ width: 390, height: 844 })
    await stage.open("/users/import")
    await choose()
    await page().getByText("There is nobody to add.").waitFor()
    await page().getByText("The first 1,000 of 4,321 rows are shown.").waitFor()
    expect(await page().getByRole("button", { name: /^Add/ }).count()).toBe(0)
    const size = await page().evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      return { over: scrollWidth - window.innerWidth, scrollHeight }
    })
    expect(size.over).toBeLessThanOrEqual(0)
    expect(size.scrollHeight).toBeLessThan(4_000)
  })

  it("[G1 B3] sends no file that is empty, and takes the next one", async () => {
    await stage.open("/users/import")
    await choose(Buffer.from(" \n"))
    await page().getByText("There is nothing in this file.").waitFor()
    expect(imports()).toEqual([])
    await choose()
    await page().getByRole("heading", { name: "What will happen" }).waitFor()
    expect(await page().getByText("There is nothing in this file.").count()).toBe(0)
  })

  it("[G1 A8 B3] sends the link that confirms the own address where the import waits for it", async () => {
    stage.shop().answers.set(`POST ${base}/import`, refusal(403, "confirm_own_address"))
    await stage.open("/users/import")
    await choose()
    await stage.alert().getByRole("button", { name: "Send it again" }).click()
    await page().getByText("A fresh link is on its way to your own address.").waitFor()
  })

  it("[G1 B3] says what to do where the answer got lost, and sends the same file again", async () => {
    await stage.open("/users/import")
    await choose()
    await page().getByRole("button", { name: "Add 12 users" }).waitFor()
    answer(504, {})
    await stage.press("Add 12 users")
    await stage.alert().getByText("Import the same file again").waitFor()
    answer(200, { ...importReport, created: 4, unchanged: 10, dry_run: false })
    await stage.press("Add 12 users")
    await page().getByRole("heading", { name: "What was done" }).waitFor()
    expect(imports().map(({ body }) => body).at(-1)).toEqual({ csv, locale: "en" })
  })

  it("[G1 B3] is for those who manage users", async () => {
    stage.shop().signedIn = buyer
    await stage.open("/users/import")
    await page().getByRole("heading", { name: "You may not see this page" }).waitFor()
    expect(await page().locator("input[type=file]").count()).toBe(0)
  })
})
