import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { getOptions } from "../../get-options"
import { gateChange } from "../../workflows/checkout/gate-change"
import { gateDraft } from "../../workflows/checkout/gate-draft"
import type { HeldChange } from "../../workflows/checkout/held-change"
import type { SentenceLocale } from "../../workflows/checkout/rules/budget-words"
import { settleOrder } from "../../workflows/checkout/settle-order"
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
    ...Object.entries(silentChanges).map(([matcher, entity]) => ({
      methods: ["POST" as const],
      matcher,
      middlewares: [gateWith(settleAfter(entity))],
    })),
  ]
}

/** What changes an order and emits no event, and what its id names. */
const silentChanges = {
  "/admin/orders/:id/credit-lines": "order",
  "/admin/returns/:id/cancel": "return",
  "/admin/claims/:id/cancel": "order_claim",
  "/admin/exchanges/:id/cancel": "order_exchange",
} as const
type ChangedEntity = (typeof silentChanges)[keyof typeof silentChanges]

const placeDraft: Gate = async (container, { id, locale }) => await gateDraft(container, { orderId: id, locale })

/** The platform names an edit by its order. */
const confirmEdit: Gate = async (container, { id, locale }) =>
  await gateChange(container, { orderId: id, cause: OrderEditWorkflowEvents.CONFIRMED, locale })

const requestExchange: Gate = async (container, { id, locale }) => {
  const orderId = await findOrderOf(container, { entity: "order_exchange", id })
  return orderId ? await gateChange(container, { orderId, cause: OrderWorkflowEvents.EXCHANGE_CREATED, locale }) : null
}

/** Nothing to refuse, and nothing to hold: the ledger only follows at once instead of with the next minute's job. */
function settleAfter(entity: ChangedEntity): Gate {
  return async (container, { id }) => {
    const orderId = await findOrderOf(container, { entity, id })
    const settle = async () => {
      if (orderId) {
        await settleOrder(container, { orderId, cause: "order.changed" })
      }
    }
    return { settle, release: async () => undefined }
  }
}

async function findOrderOf(
  container: MedusaContainer,
  { entity, id }: { entity: ChangedEntity; id: string }
): Promise<string | null> {
  if (entity === "order") {
    return id
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["order_id"], filters: { id } })
  return orderOf.safeParse(data[0]).data?.order_id ?? null
}

const orderOf = z.object({ order_id: z.string() })

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
