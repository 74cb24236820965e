import { decideRepeat } from "./decide-repeat"

describe("decideRepeat", () => {
  it.each([
    ["lets in an active user of an active company", { status: "active", company_active: true }, null],
    ["lets in an active user without a company", { status: "active", company_active: null }, null],
    ["refuses a deactivated user", { status: "deactivated", company_active: true }, "user_deactivated"],
    ["refuses a deactivated user without a company", { status: "deactivated", company_active: null }, "user_deactivated"],
    ["refuses an inactive company", { status: "active", company_active: false }, "company_inactive"],
    ["names the company before the user", { status: "deactivated", company_active: false }, "company_inactive"],
  ] as const)("[A6 B4] %s", (_, place, code) => {
    expect(decideRepeat(place)).toEqual(code && { code })
  })
})
