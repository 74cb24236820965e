import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ChangeActionType, ContainerRegistrationKeys, OrderChangeStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { COMPANY_MODULE } from "../../modules/company"
import { decidePlace } from "../../modules/company/rules/access"
import { decideOrderScope } from "../../modules/company/rules/order-scope"
import type CompanyModuleService from "../../modules/company/service"
import { accessFacts } from "../../workflows/access/access-facts"
import { Refusal } from "../errors/refusal"
import { sendThrown } from "../errors/respond"
import { idSchema } from "../schemas/text"
import { readAuthContext, readCompanyHeader } from "./guard"
import { holdsWhereMeant } from "./guard-platform"
import { listOwnPlaces } from "./own-places"

/**
 * To the platform whoever knows an order's id may read it and return its goods. A business user's order is shown to
 * that person only, in the company it was placed in (B11); those who may see a company's orders have routes of
 * their own. An order of a company goes over to nobody. They stand behind the platform's own middlewares of the same routes.
 */
export function guardOrders(): MiddlewareRoute[] {
  return [
    { methods: ["GET"], matcher: "/store/orders", middlewares: [guardWith(keepToCompany)] },
    { methods: ["GET"], matcher: "/store/orders/:id", middlewares: [guardWith((req) => admitToOrder(req, req.params.id))] },
    { methods: ["POST"], matcher: "/store/returns", middlewares: [guardWith((req) => admitToOrder(req, readOrderId(req)))] },
    ...["request", "accept", "decline", "cancel"].map((act) => ({
      methods: ["POST" as const],
      matcher: `/store/orders/:id/transfer/${act}`,
      middlewares: [guardWith((req) => admitToTransfer(req, { mayTakeBack: act === "cancel" }))],
    })),
  ]
}

function guardWith(judge: (req: MedusaRequest) => Promise<void>) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      await judge(req)
    } catch (error) {
      if (!sendThrown(req, res, error)) {
        next(error)
      }
      return
    }
    next()
  }
}

/** Narrows the platform's list of own orders before it is counted and paged. Ordinary customers cost nothing. */
async function keepToCompany(req: MedusaRequest): Promise<void> {
  const [first] = listOwnPlaces(req)
  if (!first) {
    return
  }
  const companyIds = readScope(req)
  const ids = await companiesOf(req).orders.listOwnIds({ customerId: first.customer_id, companyIds })
  req.filterableFields = { $and: [req.filterableFields, { id: ids }] }
}

/**
 * Lets a business user to an own order. Somebody else's, one of another company and one that does not exist look alike.
 *
 * @throws `not_found`, `permission_denied`, `company_required`, `company_inactive`, `user_deactivated`
 */
async function admitToOrder(req: MedusaRequest, orderId: unknown): Promise<void> {
  const id = idSchema.safeParse(orderId)
  if (!id.success) {
    return
  }
  const order = await companiesOf(req).orders.findFacts(id.data)
  if (order && !order.of_business_user) {
    return
  }
  if (!order || order.customer_id !== readAuthContext(req)?.actor_id) {
    return refuseOrder(req)
  }
  const places = listOwnPlaces(req)
  if (places.length > 0 && !readScope(req).includes(order.company_id)) {
    const isElsewhere = places.some((place) => place.company_id === order.company_id)
    throw new Refusal(isElsewhere && readCompanyHeader(req) === undefined ? "company_required" : "not_found")
  }
}

/**
 * The platform hands an order to whoever asks for it, with all that stands in it, and lets nobody change it meanwhile. One of
 * a company is not there for that; who asked before it was guarded may still take that back.
 *
 * @throws `not_found`, also where there is no such order
 */
async function admitToTransfer(req: MedusaRequest, { mayTakeBack }: { mayTakeBack: boolean }): Promise<void> {
  const id = idSchema.safeParse(req.params.id).data ?? ""
  const isOfCompany = await companiesOf(req).orders.isOfCompany(id)
  const isOpen = isOfCompany === false || (isOfCompany && mayTakeBack && (await hasAskedForOrder(req, id)))
  if (!isOpen) {
    throw new Refusal("not_found")
  }
}

const transferSchema = z.object({ actions: z.array(z.object({ action: z.string(), reference_id: z.string().nullish() })) })

async function hasAskedForOrder(req: MedusaRequest, orderId: string): Promise<boolean> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["actions.action", "actions.reference_id"],
    filters: { order_id: orderId, status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED] },
  })
  const askerId = readAuthContext(req)?.actor_id
  const actions = z.array(transferSchema).parse(data).flatMap((change) => change.actions)
  return actions.some((found) => found.action === ChangeActionType.TRANSFER_CUSTOMER && found.reference_id === askerId)
}

/**
 * Somebody else's order and one that does not exist: whoever may not see any order hears that first.
 *
 * @throws `not_found`, or why the one who asks sees no order at all
 */
function refuseOrder(req: MedusaRequest): never {
  if (listOwnPlaces(req).length > 0) {
    readScope(req)
  }
  throw new Refusal(holdsWhereMeant(req, "orders.view_own") ? "not_found" : "permission_denied")
}

/**
 * The companies whose orders a business user's request is about.
 *
 * @throws `not_found`, `company_inactive`, `user_deactivated`
 */
function readScope(req: MedusaRequest): readonly (string | null)[] {
  const scope = decideOrderScope({ places: listOwnPlaces(req), named: readCompanyHeader(req) })
  if (scope.kind === "refuse") {
    throw new Refusal(scope.code)
  }
  const closed = scope.place && decidePlace(accessFacts(scope.place))
  if (closed) {
    throw new Refusal(closed)
  }
  return scope.companyIds
}

function readOrderId(req: MedusaRequest): unknown {
  const body: unknown = req.body
  return typeof body === "object" && body !== null && "order_id" in body ? body.order_id : null
}

function companiesOf(req: MedusaRequest): CompanyModuleService {
  return req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
}
