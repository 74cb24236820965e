import { buyer, delegate, delegating } from "./pages/people"
import { refusal, setStage } from "./pages/set-stage"

jest.setTimeout(240_000)

const stage = setStage()
const route = "/store/customer-center/delegation"
const page = () => stage.page()
const banner = () => page().getByRole("region", { name: "In whose name you are here" })

describe("acting for a customer", () => {
  it("[G1 B10] takes the number, says so on every page, shows the profile, and ends", async () => {
    stage.shop().signedIn = delegate
    await stage.open("/?company=comp_1")
    await page().getByRole("main").getByRole("link", { name: /Act for a customer/ }).waitFor()
    const menu = page().getByRole("navigation").getByRole("link", { name: "Act for a customer" })
    await menu.click()
    await page().getByRole("heading", { level: 1, name: "Act for a customer" }).waitFor()
    expect(await menu.getAttribute("aria-current")).toBe("page")
    expect(await banner().count()).toBe(0)
    await stage.press("Act for this customer")
    await page().getByText("Please fill this in").waitFor()

    await stage.field("customer_number").fill(" 0020077 ")
    stage.shop().signedIn = delegating
    await page().keyboard.press("Enter")
    await banner().getByText("You act for Hafenlogistik Nord KG, customer number 0020077.").waitFor()
    const { body, headers } = await stage.waitForCall(`POST ${route}`)
    expect(body).toEqual({ customer_number: "0020077" })
    expect(headers["x-company-id"]).toBe("comp_1")
    await page().getByText("Am Kai 3").waitFor()
    await page().getByText("Euro (EUR)").waitFor()
    await page().getByRole("link", { name: "My Profile" }).first().click()
    await banner().waitFor()

    // the page may ask who one is once more as it opens, and must not be told yet
    await page().waitForLoadState("networkidle")
    stage.shop().signedIn = delegate
    await banner().getByRole("button", { name: "Act for my own company" }).click()
    await banner().waitFor({ state: "detached" })
    await stage.waitForCall(`DELETE ${route}`)
  })

  it.each([
    ["a number that was not granted", 403, "permission_denied"],
    ["a number that the ERP does not know", 404, "delegate_unknown_number"],
    ["an ERP that does not answer", 503, "erp_unavailable"],
  ])("[G1 B10] says so at %s, and keeps what was typed", async (_, status, code) => {
    stage.shop().signedIn = delegate
    stage.shop().answers.set(`POST ${route}`, refusal(status, code))
    await stage.open("/delegation")
    await stage.field("customer_number").fill("C-9")
    await stage.press("Act for this customer")
    await stage.alert().getByText(code).waitFor()
    expect(await stage.field("customer_number").inputValue()).toBe("C-9")
    expect(await banner().count()).toBe(0)
  })

  it("[G1 B1 B10] is not for whoever the shop has not entitled", async () => {
    stage.shop().signedIn = buyer
    await stage.open("/")
    await page().getByRole("heading", { level: 1 }).waitFor()
    expect(await page().getByRole("link", { name: /Act for a customer/ }).count()).toBe(0)
    await stage.open("/delegation")
    await page().getByText("You may not see this page").waitFor()
  })
})
