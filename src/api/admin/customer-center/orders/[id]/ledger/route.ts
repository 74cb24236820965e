import { defineRoute } from "../../../../../access/define-route"
import { answerOrderLedger } from "../../../../../present/order-ledger"

export const GET = defineRoute(async ({ req }) => ({ json: await answerOrderLedger(req) }))
