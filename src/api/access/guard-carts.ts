import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { CartFacts, CartKey } from "../../modules/company/store/cart-store"
import { runWithCart } from "../../workflows/carts/acting-cart"
import type { ActingCart } from "../../workflows/carts/acting-cart"
import { settleOrders } from "../../workflows/carts/settle-orders"
import { sendThrown } from "../errors/respond"
import { idSchema } from "../schemas/text"
import { admitToCart, bindCart, findCartActor, isAnybodys, pricedForOf, readCustomerId, refuseCart } from "./admit-to-cart"
import type { CartActor, CartWish } from "./admit-to-cart"
import { beforeAnswer } from "./before-answer"
import { readAuthContext } from "./guard"
import { makeCartForGuest, putGuestOnCart, readCartEmail } from "./guest-cart"
import { requireAccount } from "./guarded-request"

type Judge = (req: MedusaRequest, res: MedusaResponse) => Promise<ActingCart | null>

/**
 * Whose cart: a business user's cart is touched by nobody else, in whatever way the platform's routes name it: in
 * the path, by its payment collection, or as `cart_id` in body or query. To everybody else it is not there, as one
 * that does not exist. Carts of guests and of ordinary customers cost one query.
 */
export function guardCarts(): MiddlewareRoute[] {
  return [
    { matcher: "/store", middlewares: [guardWith(judgeNamedCart)] },
    { matcher: "/store/carts", middlewares: [guardWith(judgeNewCart)] },
    { matcher: "/store/carts/:id", middlewares: [guardWith(judgeCart)] },
    { matcher: "/store/payment-collections/:id", middlewares: [guardWith(judgePaymentCollection)] },
    { methods: ["POST"], matcher: "/store/carts", middlewares: [makeCartForGuest] },
  ]
}

function guardWith(judge: Judge) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    let acting: ActingCart | null
    try {
      acting = await judge(req, res)
    } catch (error) {
      if (!sendThrown(req, res, error)) {
        next(error)
      }
      return
    }
    if (acting?.pricedFor) {
      res.setHeader("Cache-Control", "private, no-store")
    }
    if (acting) {
      runWithCart(acting, next)
    } else {
      next()
    }
  }
}

/** `POST /store/carts`: the new cart belongs to the company that the request means. */
async function judgeNewCart(req: MedusaRequest, res: MedusaResponse): Promise<ActingCart | null> {
  if (req.method !== "POST" || readRest(req) !== "") {
    return null
  }
  const actor = await findCartActor(req, { binding: null, wish: "change" })
  if (!actor) {
    return { cartId: null, pricedFor: null }
  }
  beforeAnswer(req, res, (body) => bindAnswered(req, { actor, body, priced: true }))
  return { cartId: null, pricedFor: pricedForOf(actor) }
}

/** `/store/carts/:id` and all that lies under it, of whatever plugin. */
async function judgeCart(req: MedusaRequest, res: MedusaResponse): Promise<ActingCart | null> {
  const rest = req.method === "POST" ? readRest(req) : null
  const email = rest === "" ? readCartEmail(req) : null
  const wish = rest === "/complete" ? "order" : readWish(req)
  const cart = await findCart(req, { key: { cartId: req.params.id ?? "" }, email, wish })
  if (rest === "/customer" && isAnybodys(cart)) {
    return await judgeTakeOver(req, res, cart)
  }
  const acting = await admitToCart(req, cart, wish)
  if (email !== null && cart.email_of_business_user && cart.customer_id === null) {
    await putGuestOnCart(req, { cartId: cart.cart_id, email })
  }
  if (rest === "/complete" && acting.pricedFor) {
    beforeAnswer(req, res, async () => {
      await settleOrders(req.scope, { cartId: cart.cart_id })
    })
  }
  return acting
}

/** `POST /store/carts/:id/customer`: a business user may take over what was a guest's, and nobody else's. */
async function judgeTakeOver(req: MedusaRequest, res: MedusaResponse, cart: CartFacts): Promise<ActingCart> {
  const actor = await findCartActor(req, { binding: null, wish: "change" })
  if (!actor) {
    return { cartId: cart.cart_id, pricedFor: null }
  }
  if (cart.has_account) {
    return await refuseCart(req, "change")
  }
  // somebody of two companies may do this twice at once, and which prices were written last nobody knows
  beforeAnswer(req, res, (body) => bindAnswered(req, { actor, body, priced: false }))
  return { cartId: cart.cart_id, pricedFor: pricedForOf(actor) }
}

async function judgePaymentCollection(req: MedusaRequest): Promise<ActingCart | null> {
  const wish = readWish(req, "pay")
  const cart = await findCart(req, { key: { paymentCollectionId: req.params.id ?? "" }, email: null, wish })
  return await admitToCart(req, cart, wish)
}

/** Any other route that is told a cart, in body, query or both: payment collections, shipping options, products. */
async function judgeNamedCart(req: MedusaRequest): Promise<ActingCart | null> {
  const inQuery = readText(req.query, "cart_id")
  if (/^\/product(s|-variants)(\/|$)/i.test(req.path)) {
    await forgetForeignCart(req, inQuery)
    return null
  }
  const named = new Set([readText(req.body, "cart_id"), inQuery].filter((id) => id !== null))
  const admitted: ActingCart[] = []
  for (const cartId of named) {
    admitted.push(await admitToNamed(req, cartId))
  }
  return admitted[0] ?? null
}

async function admitToNamed(req: MedusaRequest, cartId: string): Promise<ActingCart> {
  const isPayment = req.method === "POST" && /^\/payment-collections\/?$/i.test(req.path)
  const wish = /^\/shipping-options(\/|$)/i.test(req.path) ? "read" : readWish(req, isPayment ? "pay" : "change")
  const cart = await findCart(req, { key: { cartId }, email: null, wish })
  return await admitToCart(req, cart, wish)
}

/** Products take no more than the region from a cart, and go on without one that does not exist. */
async function forgetForeignCart(req: MedusaRequest, cartId: string | null): Promise<void> {
  const cart = cartId === null ? null : await companiesOf(req).carts.find({ key: { cartId }, email: null })
  if (cart?.of_business_user && cart.customer_id !== readAuthContext(req)?.actor_id) {
    delete req.query.cart_id
  }
}

/**
 * Looks the cart up while the guard before may still look up the account.
 *
 * @throws why the account is refused, and `not_found`, so that a cart of somebody else and one that does not exist look alike
 */
async function findCart(
  req: MedusaRequest,
  { key, email, wish }: { key: CartKey; email: string | null; wish: CartWish }
): Promise<CartFacts> {
  const id = "cartId" in key ? key.cartId : key.paymentCollectionId
  const [cart] = await Promise.all([
    idSchema.safeParse(id).success ? companiesOf(req).carts.find({ key, email }) : null,
    requireAccount(req),
    wish === "order" ? touchOwnCart(req, id) : undefined,
  ])
  return cart ?? (await refuseCart(req, wish))
}

/** The cart's order is looked for from now on, should this process not live to see it. */
async function touchOwnCart(req: MedusaRequest, cartId: string): Promise<void> {
  const customerId = readCustomerId(req)
  if (customerId !== null && idSchema.safeParse(cartId).success) {
    await companiesOf(req).carts.touch({ cartId, customerId })
  }
}

/** Binds the cart of a good answer; where that fails, the next touch does it. What another company's request was quicker to bind is priced anew. */
async function bindAnswered(
  req: MedusaRequest,
  { actor, body, priced }: { actor: CartActor; body: unknown; priced: boolean }
): Promise<void> {
  const cart = typeof body === "object" && body !== null && "cart" in body ? body.cart : null
  const cartId = readText(cart, "id")
  if (cartId !== null) {
    const binding = await bindCart(req, { cartId, actor, priced })
    if (binding && binding.company_id !== actor.place.company_id) {
      await companiesOf(req).carts.setUnpriced(cartId)
    }
  }
}

function readWish(req: MedusaRequest, other: "change" | "pay" = "change"): CartWish {
  return req.method === "GET" || req.method === "HEAD" ? "read" : other
}

/** What follows the matched path, as Express compares it: in any case, with or without a slash at its end. */
function readRest(req: MedusaRequest): string {
  return req.path.toLowerCase().replace(/\/$/, "")
}

function readText(from: unknown, field: string): string | null {
  const value = typeof from === "object" && from !== null && field in from ? Reflect.get(from, field) : null
  return typeof value === "string" ? value : null
}

function companiesOf(req: MedusaRequest): CompanyModuleService {
  return req.scope.resolve<CompanyModuleService>(COMPANY_MODULE)
}
