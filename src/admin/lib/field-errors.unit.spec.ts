import { ApiError, apiErrorOf, toApiError } from "./api-error"
import { fieldErrorsOf } from "./field-errors"

describe("errors of the API", () => {
  it("[D4 B9] name each wrong field once, a list's entry under its list", () => {
    const fields = [
      { path: "main_contact_emails.0", message: "first" },
      { path: "main_contact_emails.1", message: "second" },
      { path: "name", message: "is empty" },
      { path: "fields.cost_center", message: "is required" },
      { path: "fields.floor", message: "is not a number" },
      { path: 7, message: "no path" },
      null,
    ]
    expect(fieldErrorsOf(new ApiError(400, "invalid_data", "x", { fields }))).toEqual({
      main_contact_emails: "first",
      name: "is empty",
      "fields.cost_center": "is required",
      "fields.floor": "is not a number",
    })
  })

  it.each([null, "text", { fields: "text" }, []])("[D4] name no field where there is none: %j", (details) => {
    expect(fieldErrorsOf(new ApiError(400, "invalid_data", "x", details))).toEqual({})
  })

  it("[D4] belong to the external id where another company has it", () => {
    expect(fieldErrorsOf(new ApiError(409, "external_id_taken", "taken", null))).toEqual({ external_id: "taken" })
  })

  it.each([
    [409, { code: "changed_meanwhile", message: "m" }, "changed_meanwhile"],
    [403, { type: "forbidden", message: "m" }, "forbidden"],
    [502, "<html>", "unknown"],
    [401, null, "unauthorized"],
  ])("[G5] are told apart by their code, or by their status: %i %j", (status, body, code) => {
    expect(apiErrorOf(status, body)).toMatchObject({ status, code })
  })

  it("[G5] keep the status of the platform's own client", () => {
    expect(toApiError(Object.assign(new Error("gone"), { status: 404 }))).toMatchObject({ status: 404, code: "not_found" })
    expect(toApiError("odd")).toMatchObject({ status: 0, code: "network", message: "odd" })
  })
})
