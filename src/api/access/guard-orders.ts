import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { sendRefusal } from "../errors/respond"
import { idSchema } from "../schemas/text"
import { readAuthContext } from "./guard"

/**
 * To the platform whoever knows an order's id may read it and return its goods. A business user's order is shown to
 * that person only; those who may see a company's orders have routes of their own.
 */
export function guardOrders(): MiddlewareRoute[] {
  return [
    { methods: ["GET"], matcher: "/store/orders/:id", middlewares: [guardWith((req) => req.params.id)] },
    { methods: ["POST"], matcher: "/store/returns", middlewares: [guardWith(readOrderId)] },
  ]
}

function guardWith(readId: (req: MedusaRequest) => unknown) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const id = idSchema.safeParse(readId(req))
    const buyer = id.success
      ? await req.scope.resolve<CompanyModuleService>(COMPANY_MODULE).findBuyer(id.data)
      : null
    if (buyer !== null && buyer !== readAuthContext(req)?.actor_id) {
      sendRefusal(req, res, "not_found")
      return
    }
    next()
  }
}

function readOrderId(req: MedusaRequest): unknown {
  const body: unknown = req.body
  return typeof body === "object" && body !== null && "order_id" in body ? body.order_id : null
}
