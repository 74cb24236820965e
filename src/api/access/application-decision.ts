import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { decideApplication } from "../../workflows/applications/decide-application"
import { Refusal } from "../errors/refusal"
import { presentApplication } from "../present/application"
import { applicationDecisionBody } from "../schemas/activation"
import { readClientAddress } from "./client-address"
import { defineRoute } from "./define-route"

/** The handler that decides a case one way or the other. */
export function defineApplicationDecision(status: "accepted" | "declined") {
  return defineRoute(applicationDecisionBody, async ({ req, input, guarded }) => {
    const id = req.params.id ?? ""
    const row = await decideApplication(req.scope, {
      id,
      status,
      message: input.message ?? null,
      operator: guarded.operator ?? { id: "", type: "user" },
      clientAddress: readClientAddress(req),
    })
    if (!row) {
      const decided = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).applications.retrieve(id)
      throw decided
        ? new Refusal("already_decided", { details: { current: presentApplication(decided) } })
        : new Refusal("not_found")
    }
    return { json: { application: presentApplication(row) } }
  })
}
