import { readPath } from "./read-path"

describe("readPath", () => {
  it.each([
    ["", "/auth/customer/emailpass"],
    ["", "/auth/customer/emailpass/"],
    ["", "/AUTH/customer/EmailPass"],
    ["", "/auth/customer/emailpas%73"],
    ["/auth", "/customer/emailpass"],
    ["/AUTH", "/%63ustomer/emailpass//"],
  ])("[A11] reads %j and %j as the router does", (baseUrl, path) => {
    expect(readPath({ baseUrl, path })).toBe("/auth/customer/emailpass")
  })

  it("[A11] leaves alone what cannot be decoded", () => {
    expect(readPath({ baseUrl: "/auth", path: "/%zz" })).toBe("/auth/%zz")
    expect(readPath({ baseUrl: "", path: "/" })).toBe("/")
  })
})
