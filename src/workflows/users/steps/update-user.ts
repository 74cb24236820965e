import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { changerOf } from "../../approvals/changer-of"
import { watchApprovers } from "../../approvals/watch-approvers"
import { auditChange } from "../rules/user-messages"
import { companyOf } from "../types"
import type { UserActResult, UserFacts, UserUpdateRun } from "../types"
import { prepareContactUpdate, prepareRename } from "../update-messages"
import { restoreUsers } from "./restore-users"

export const updateUserStepId = "update-business-user"

/** Between the step and its caller only: somebody else has changed the user since. */
export const CHANGED_MEANWHILE = "changed_meanwhile"

/** Writes the changes and what they tell in one transaction. */
export const updateUserStep = createStep(
  updateUserStepId,
  async ({ run, user }: { run: UserUpdateRun; user: UserFacts }, { container }) => {
    const { users } = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const { actor, changes } = run
    const renamesPerson = !user.acceptanceRequired && (await users.isOnlyPlace(user.customerId))
    const act = { actId: generateEntityId(undefined, "act"), actor, occurredAt: new Date().toISOString() }
    const written = await users.update({
      businessUserId: run.businessUserId,
      companyId: companyOf(actor),
      version: run.version,
      changes: { ...changes, role_keys: changes.role_keys && [...new Set(changes.role_keys)] },
      successorId: run.successorId,
      watch: watchApprovers(container, {
        by: changerOf(actor),
        answer: run.isGapConfirmed ? "confirmed" : "asks",
        holdsCompanies: true,
      }),
      tell: (change) => [
        ...auditChange(act, "user.updated", change),
        ...(renamesPerson ? prepareRename(act.actId, change) : []),
        ...prepareContactUpdate(act.actId, change),
      ],
    })
    if (!written) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The user was changed meanwhile", CHANGED_MEANWHILE)
    }
    const result: UserActResult = { changed: true }
    return new StepResponse(result, written)
  },
  async (written, { container }) => await restoreUsers(written, container)
)
