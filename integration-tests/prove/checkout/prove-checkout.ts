import { setTimeout as sleep } from "node:timers/promises"
import { seedCheckoutShop } from "../../world/checkout-shop"
import type { CheckoutShop } from "../../world/checkout-shop"
import { logIn } from "../../world/describe-shop"
import type { ShopProcess } from "../../world/shop-process"
import { createShopper } from "../../world/shopper"
import { openProveWorld, proveOptions } from "../prove-world"
import type { ProveWorld } from "../prove-world"
import { breakLedger } from "./break-ledger"
import { buyAtOnce } from "./buy-at-once"
import type { Logins } from "./buy-at-once"
import { findBookingFaults, findLedgerFaults } from "./find-ledger-faults"

const READY_WITHIN_MS = 600_000
const BUYERS = 4
const CLIENTS_PER_SHOP = 16
/** What one article costs with tax and delivery, roughly: limits are multiples of it. */
const ORDER = 128
/** The job runs every minute. */
const HEALED_WITHIN_MS = 150_000
/** So many fit into the limits for each kill, so that there are always some on their way. */
const ORDERS_PER_LIFE = 20
const LIVES_MS = { least: 1_500, most: 6_000 }
const SAME_CART_AT_ONCE = 32

/** The platform's own lock over all processes; without it each has its own. */
const LOCKED = { LOCKING: "postgres" }

interface CheckoutProof {
  attempts: number
  kills: number
  /** Whether one cart is completed at once also without the platform's lock, for which both processes start anew. */
  isWithoutLock: boolean
  /** Comparing the whole ledger takes a process of its own: after each part, or once for all of them. */
  compares: "after each" | "in the end"
}

/**
 * Two processes on one database, sixteen clients at each, and limits for user, role and company that do not suffice
 * for all of them: however they meet, and whoever dies meanwhile, no limit is exceeded at any time, every
 * refusal has its cause, and ledger, balances and orders say the same. In the end the ledger is broken by hand, which shows that
 * what is looked for is found.
 */
export function proveCheckout({ attempts, kills, isWithoutLock, compares }: CheckoutProof): void {
  describe("[C2 C8] orders at two processes", () => {
    let world: ProveWorld
    let made: CheckoutShop
    let logins: Logins
    const shops: [ShopProcess | null, ShopProcess | null] = [null, null]
    const currentShops = [() => shops[0], () => shops[1]]
    const start = async (env: Readonly<Record<string, string>>) => await world.startShop(proveOptions(), env)
    const findFaults = compares === "after each" ? findLedgerFaults : findBookingFaults

    beforeAll(async () => {
      world = await openProveWorld()
      made = await seedCheckoutShop(world.databaseUrl, {
        buyers: BUYERS,
        limits: { user: limitFor(attempts, 0.2), role: limitFor(attempts, 0.5), company: limitFor(attempts, 0.4) },
      })
      await startBoth(LOCKED)
      const { http } = shops[0] ?? (await start(LOCKED))
      const buyers = []
      for (const buyer of made.buyers) {
        const login = await logIn(http, "customer", buyer)
        buyers.push(login)
        // the platform does not take two first payments of one customer at once
        await createShopper(http, { goods: made.goods, login, companyId: made.companyId }).fillCart()
      }
      logins = { buyers, operator: await logIn(http, "user", made.operator) }
    }, READY_WITHIN_MS)

    afterAll(() => world.end(), READY_WITHIN_MS)

    async function startBoth(env: Readonly<Record<string, string>>): Promise<void> {
      await Promise.all(shops.map((shop) => shop?.stop()))
      ;[shops[0], shops[1]] = await Promise.all([start(env), start(env)])
    }

    it(`[C2 C8] ${attempts} attempts at once exceed no limit, and nobody is refused without cause`, async () => {
      let left = attempts
      const bought = await buyAtOnce(currentShops, { made, logins, goesOn: () => left-- > 0, clientsPerShop: CLIENTS_PER_SHOP })
      expect(bought).toMatchObject({ unanswered: 0, strange: [] })
      expect(bought.ordered).toBeGreaterThan(attempts / 10)
      expect(bought.refused).toBeGreaterThan(0)
      await allSettled(world)
      expect(await findFaults(world)).toEqual([])
    })

    proveSameCart("with the platform's lock")

    it(`[C8] ${kills} kills while all of them buy leave nothing held and no order unbooked`, async () => {
      await world.select(`update cc_budget_limit set amount = amount + $1::numeric, version = version + 1`, [limitFor(kills * ORDERS_PER_LIFE, 1)])
      let isOver = false
      const bought = buyAtOnce(currentShops, { made, logins, goesOn: () => !isOver, clientsPerShop: CLIENTS_PER_SHOP })
      for (let killed = 0; killed < kills; killed++) {
        await sleep(LIVES_MS.least + Math.random() * (LIVES_MS.most - LIVES_MS.least))
        const turn = killed % 2 === 0 ? 0 : 1
        const victim = shops[turn]
        shops[turn] = null
        await victim?.kill()
        // the last one stays dead: whoever is left heals what it left behind
        shops[turn] = killed + 1 < kills ? await start(LOCKED) : null
      }
      isOver = true
      const { ordered, strange } = await bought
      expect(strange).toEqual([])
      expect(ordered).toBeGreaterThan(kills)
      await outliveReservations(world)
      await allSettled(world)
      expect(await findFaults(world)).toEqual([])
    })

    if (isWithoutLock) {
      proveSameCart("with the lock taken away")
    }

    it("[C8] nothing is wrong with the ledger but what is then broken by hand, and all of that is found", async () => {
      // their jobs would mend some of it
      await Promise.all(shops.map((shop) => shop?.kill()))
      const broken = await breakLedger(world)
      const faults = await findLedgerFaults(world)
      const named = faults.map((fault) => broken.find((one) => fault.startsWith(one)) ?? fault)
      expect([...new Set(named)].sort()).toEqual([...broken].sort())
    })

    function proveSameCart(lock: "with the platform's lock" | "with the lock taken away"): void {
      it(`[C2] one cart completed ${lock} ${SAME_CART_AT_ONCE} times at once leaves no order unbooked`, async () => {
        await completeAtOnce({ isLocked: lock === "with the platform's lock" })
      })
    }

    async function completeAtOnce({ isLocked }: { isLocked: boolean }): Promise<void> {
      const most = isLocked ? 1 : 2
      await world.select(`update cc_budget_limit set amount = amount + $1::numeric, version = version + 1`, [limitFor(SAME_CART_AT_ONCE, 1)])
      if (!isLocked) {
        await startBoth({})
      }
      const [login = {}] = logins.buyers
      if (!shops[0] || !shops[1]) {
        throw new Error("There are no shops")
      }
      const shoppers = [shops[0], shops[1]].map(({ http }) => createShopper(http, { goods: made.goods, login, companyId: made.companyId }))
      const cartId = (await shoppers[0]?.fillCart()) ?? ""
      const before = await countOrders(world)
      const answers = await Promise.all(
        Array.from({ length: SAME_CART_AT_ONCE }, async (_value, nth) => await shoppers[nth % 2]?.post(`/store/carts/${cartId}/complete`))
      )
      expect(answers.some((answer) => answer?.status === 200)).toBe(true)
      await outliveReservations(world)
      await allSettled(world)
      const orders = (await countOrders(world)) - before
      expect(orders).toBeGreaterThanOrEqual(1)
      expect(orders).toBeLessThanOrEqual(most)
      // the operator sees which order is one too many
      const second = await world.select(`select order_id from cc_budget_spending where cart_id = $1 and credit_of is null and source = 'second_order'`, [cartId])
      expect(second).toHaveLength(orders - 1)
      expect(await findFaults(world)).toEqual([])
    }
  })
}

/** A reservation lives longer than any checkout, and so does the link of an order that might be undone; a proof need not wait for that. */
async function outliveReservations(world: ProveWorld): Promise<void> {
  await world.select(`update order_cart set created_at = now() - interval '1 day'`)
  // whose process died before it had a link is waited for as well
  await world.select(`update "order" set created_at = created_at - interval '1 day' where created_at > now() - interval '1 hour'`)
  await world.select(`update cc_budget_spending set created_at = now() - interval '1 day' where state = 'reserved'`)
}

function limitFor(attempts: number, share: number): string {
  return String(Math.ceil(attempts * share * ORDER))
}

async function countOrders(world: ProveWorld): Promise<number> {
  return Number((await world.select(`select count(*) as count from "order" where deleted_at is null`))[0]?.count)
}

/** Until events and jobs have brought the ledger after what happened. */
async function allSettled(world: ProveWorld): Promise<void> {
  const deadline = Date.now() + HEALED_WITHIN_MS
  for (;;) {
    const [row] = await world.select(
      `select (select count(*) from cc_budget_spending where state = 'reserved') +
         (select count(*) from "order" o where o.deleted_at is null
            and not exists (select 1 from cc_budget_spending s where s.order_id = o.id and s.state = 'committed')) as open`
    )
    if (Number(row?.open) === 0 || Date.now() > deadline) {
      return
    }
    await sleep(500)
  }
}
