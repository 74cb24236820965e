import type { MedusaRequest } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { decideApplication } from "../../workflows/applications/decide-application"
import { appointsMainContact } from "../../workflows/applications/rules/appoints-main-contact"
import { Refusal } from "../errors/refusal"
import { presentApplication } from "../present/application"
import { applicationDecisionBody } from "../schemas/activation"
import { readClientAddress } from "./client-address"
import { defineRoute } from "./define-route"
import { requirePolicies } from "./require-policies"

/** The handler that decides a case one way or the other. */
export function defineApplicationDecision(status: "accepted" | "declined") {
  return defineRoute(applicationDecisionBody, async ({ req, input, guarded }) => {
    const id = req.params.id ?? ""
    if (status === "accepted") {
      await requireAppointing(req, id)
    }
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

/** Which of both an appointment does, turns out only while it is made: a user gets the role, or the applicant becomes one with it. */
const appointing = (["create", "update"] as const).map((operation) => ({ resource: "customer_center_user", operation }))

/** Whoever may decide cases makes nobody a main contact who may not do the same under users. */
async function requireAppointing(req: MedusaRequest, id: string): Promise<void> {
  const application = await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).applications.retrieve(id)
  if (application && appointsMainContact(application)) {
    await requirePolicies(req, appointing)
  }
}
