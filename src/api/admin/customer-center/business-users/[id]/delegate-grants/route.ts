import { ERP_MODULE } from "../../../../../../modules/erp"
import type { ErpModuleService } from "../../../../../../modules/erp"
import { setDelegateNumbers } from "../../../../../../workflows/rights/set-rights"
import { defineRoute } from "../../../../../access/define-route"
import { readOperator } from "../../../../../access/read-actor"
import { answerOperatorUser } from "../../../../../present/retrieve-user"
import { delegateGrantBody } from "../../../../../schemas/users"

export const POST = defineRoute(delegateGrantBody, async ({ req, input }) => {
  const erp = req.scope.resolve<ErpModuleService>(ERP_MODULE)
  await setDelegateNumbers(req.scope, {
    businessUserId: req.params.id ?? "",
    customerNumbers: input.customer_numbers.map((typed) => (typed === "*" ? typed : erp.canonicalCustomerNumber(typed))),
    operator: readOperator(req),
  })
  return { json: await answerOperatorUser(req) }
})
