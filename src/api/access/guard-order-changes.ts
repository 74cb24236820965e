import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { gateChange } from "../../workflows/checkout/gate-change"
import { gateDraft } from "../../workflows/checkout/gate-draft"
import type { HeldChange } from "../../workflows/checkout/held-change"
import type { SentenceLocale } from "../../workflows/checkout/rules/budget-words"
import { readLocale, sendThrown } from "../errors/respond"
import { beforeAnswer } from "./before-answer"
import { readAuthContext } from "./guard"

type Gate = (container: MedusaContainer, asked: { id: string; locale: SentenceLocale }) => Promise<HeldChange | null>

/**
 * The platform has no hook that could refuse these (C2): a draft that becomes an order, an order that an edit or
 * an exchange makes dearer. What it costs is held before the platform acts, and settled or given back before it answers;
 * where the process dies in between, the job does either. Claims cost the buyer nothing and are only settled.
 */
export function guardOrderChanges(): MiddlewareRoute[] {
  return [
    { methods: ["POST"], matcher: "/admin/draft-orders/:id/convert-to-order", middlewares: [gateWith(placeDraft)] },
    {
      methods: ["POST"],
      matcher: "/admin/order-edits/:id/confirm",
      middlewares: [gateWith(confirmEdit)],
    },
    { methods: ["POST"], matcher: "/admin/exchanges/:id/request", middlewares: [gateWith(requestExchange)] },
  ]
}

const placeDraft: Gate = async (container, { id, locale }) => await gateDraft(container, { orderId: id, locale })

/** The platform names an edit by its order. */
const confirmEdit: Gate = async (container, { id, locale }) =>
  await gateChange(container, { orderId: id, cause: OrderEditWorkflowEvents.CONFIRMED, locale })

const requestExchange: Gate = async (container, { id, locale }) => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_exchange", fields: ["order_id"], filters: { id } })
  const orderId = data[0]?.order_id
  return orderId ? await gateChange(container, { orderId, cause: OrderWorkflowEvents.EXCHANGE_CREATED, locale }) : null
}

function gateWith(gate: Gate) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    // who is nobody, or no operator, is turned away by the platform and holds nothing here
    const { actor_id: actorId, actor_type: actorType } = readAuthContext(req) ?? {}
    if (!getOptions().features.budgets || !actorId || actorType === "customer") {
      next()
      return
    }
    try {
      const held = await gate(req.scope, { id: req.params.id ?? "", locale: readLocale(req) })
      if (held) {
        beforeAnswer(req, res, held.settle, held.release)
      }
    } catch (error) {
      // a budget's refusal has a sentence with its figures, which the platform's own answer keeps
      const hasFigures = error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED
      if (hasFigures || !sendThrown(req, res, error)) {
        next(error)
      }
      return
    }
    next()
  }
}
