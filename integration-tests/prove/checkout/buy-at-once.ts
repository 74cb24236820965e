import { setTimeout as sleep } from "node:timers/promises"
import type { CheckoutShop } from "../../world/checkout-shop"
import { readText } from "../../world/read-body"
import type { ShopProcess } from "../../world/shop-process"
import { createShopper } from "../../world/shopper"

/** A process that may be another one by the next request, or none at the moment. */
export type CurrentShop = () => ShopProcess | null

/** Headers; signed in before, as so many logins at once would be refused. */
export interface Logins {
  buyers: Record<string, string>[]
  operator: Record<string, string>
}

export interface Bought {
  ordered: number
  refused: number
  cancelled: number
  /** Requests that a dying process never answered. */
  unanswered: number
  /** Answers that nobody expects. */
  strange: string[]
}

const ASK_AGAIN_AFTER_MS = 200
/** Of the orders, one in so many is cancelled at once, and of the refusals one in so many asks for an older one to be. */
const ONE_IN = 5

/**
 * So many clients at once, spread over the shops, as long as it goes on: each fills a cart and completes it until it is ordered, and begins
 * anew. Now and then an order is cancelled, so that there is something left to fight for.
 */
export async function buyAtOnce(
  shops: readonly CurrentShop[],
  { made, logins, goesOn, clientsPerShop }: { made: CheckoutShop; logins: Logins; goesOn: () => boolean; clientsPerShop: number }
): Promise<Bought> {
  const bought: Bought = { ordered: 0, refused: 0, cancelled: 0, unanswered: 0, strange: [] }
  let turns = 0
  const client = async (nth: number): Promise<void> => {
    const current = shops[nth % shops.length]
    const login = logins.buyers[nth % logins.buyers.length]
    if (!current || !login) {
      return
    }
    const orders: string[] = []
    let cartId: string | null = null
    while (goesOn()) {
      const turn = turns++
      const shop = await once(current, goesOn)
      if (!shop) {
        return
      }
      const shopper = createShopper(shop.http, { goods: made.goods, login, companyId: made.companyId })
      const cancel = async (): Promise<void> => {
        const id = orders.pop()
        if (id) {
          const { status } = await shop.http.post(`/admin/orders/${id}/cancel`, { headers: logins.operator, body: {} })
          bought.cancelled += status === 200 ? 1 : 0
        }
      }
      try {
        cartId ??= await shopper.fillCart(1 + (turn % 2))
        const { status, body } = await shopper.post(`/store/carts/${cartId}/complete`)
        if (status === 200) {
          bought.ordered += 1
          orders.push(readText(body, "order", "id"))
          cartId = null
        } else if (status === 400 && readText(body, "code") === "budget_blocked") {
          bought.refused += 1
        } else {
          bought.strange.push(`${status} ${JSON.stringify(body).slice(0, 200)}`)
          cartId = null
        }
        if (turn % ONE_IN === 0) {
          await cancel()
        }
      } catch (error) {
        // a process that died: what became of the cart is for the ledger to find out
        bought.unanswered += 1
        cartId = null
        if (current() === shop && !isBroken(error)) {
          bought.strange.push(String(error).slice(0, 300))
        }
        await sleep(ASK_AGAIN_AFTER_MS)
      }
    }
  }
  await Promise.all(Array.from({ length: clientsPerShop * shops.length }, (_, nth) => client(nth)))
  return bought
}

/** @returns null where it is over before there is a shop again */
async function once(current: CurrentShop, goesOn: () => boolean): Promise<ShopProcess | null> {
  for (let shop = current(); ; shop = current()) {
    if (shop || !goesOn()) {
      return shop
    }
    await sleep(ASK_AGAIN_AFTER_MS)
  }
}

/** The connection broke, as it does where a process dies. */
function isBroken(error: unknown): boolean {
  return error instanceof TypeError && error.message === "fetch failed"
}
