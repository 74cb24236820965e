import { readText } from "../../world/read-body"
import type { HttpAnswer } from "../../world/http-client"
import type { ShopProcess } from "../../world/shop-process"
import type { ProveWorld } from "../prove-world"
import type { KillPoint } from "./kill-points"

const PASSWORD = "a long password"

/** Who comes back: whoever asked tries again at once, or not before the job has tidied up. */
export type Recovery = "retry" | "job"

/** One activation that is to die at a point, with a customer number of its own. */
export interface KillCase {
  id: number
  point: KillPoint
  recovery: Recovery
  email: string
  /** The login that a signed-in shopper brings. */
  headers: Readonly<Record<string, string>>
  /** What there was before. */
  before: Traces
}

/** How much of one activation there is in the database. */
export type Traces = Record<"companies" | "places" | "accounts" | "customers" | "logins" | "prices", number>

/** Makes what this shopper finds. */
export async function prepareCase(
  world: ProveWorld,
  shop: ShopProcess,
  given: Pick<KillCase, "id" | "point" | "recovery">
): Promise<KillCase> {
  const { id, point } = given
  const email = `anna-${id}@example.com`
  const { shopper } = point
  if (shopper === "squatted") {
    requireStatus(200, await register(shop, email, "a squatter's password"))
  }
  if (hasPrices(point)) {
    await world.select("insert into customer_group (id, name) values ($1, $1)", [`cusgroup_${id}`])
    await world.select(
      `insert into cc_company (id, name, customer_number, currency_code, time_zone, customer_group_id)
       values ('comp_' || $1, 'By hand', 'C-' || $1, 'eur', 'Europe/Berlin', 'cusgroup_' || $1)`,
      [String(id)]
    )
  }
  const headers = isSignedIn(point) ? await openAccount(world, shop, email) : {}
  if (shopper === "favoured") {
    await world.select(
      `insert into customer_group_customer (id, customer_id, customer_group_id)
       select 'cusgc_' || $1, id, 'cusgroup_' || $1 from customer where email = $2`,
      [String(id), email]
    )
  }
  return { ...given, email, headers, before: await countTraces(world, { id, email }) }
}

function hasPrices({ shopper }: KillPoint): boolean {
  return shopper === "joining" || isSignedIn({ shopper })
}

function isSignedIn({ shopper }: Pick<KillPoint, "shopper">): boolean {
  return shopper === "upgrading" || shopper === "favoured"
}

export function activate(world: ProveWorld, shop: ShopProcess, killed: KillCase): Promise<HttpAnswer> {
  const { id, email, headers, point } = killed
  return shop.http.post("/store/customer-center/activations", {
    headers: { ...world.storeHeaders, ...headers },
    body: {
      customer_number: `C-${id}`,
      invoice_number: `R-${id}`,
      ...(isSignedIn(point) ? {} : { email, password: PASSWORD }),
    },
  })
}

export async function countTraces(world: ProveWorld, { id, email }: Pick<KillCase, "id" | "email">): Promise<Traces> {
  const [row] = await world.select(
    `with person as (select id from customer where email = $2)
     select
       (select count(*)::int from cc_company where customer_number = $1) as companies,
       (select count(*)::int from cc_business_user u left join cc_company c on c.id = u.company_id
        where coalesce(u.customer_number, c.customer_number) = $1 or u.customer_id in (select id from person)) as places,
       (select count(*)::int from cc_business_account where customer_id in (select id from person)) as accounts,
       (select count(*)::int from person) as customers,
       (select count(*)::int from provider_identity where entity_id = $2) as logins,
       (select count(*)::int from customer_group_customer where customer_id in (select id from person)) as prices`,
    [`C-${id}`, email]
  )
  return {
    companies: Number(row?.companies),
    places: Number(row?.places),
    accounts: Number(row?.accounts),
    customers: Number(row?.customers),
    logins: Number(row?.logins),
    prices: Number(row?.prices),
  }
}

/** What there has to be once the dead process's activation is settled: as before, or all of it. */
export function expectedTraces({ point, before }: KillCase): Traces {
  if (point.stands) {
    return { companies: 1, places: 1, accounts: 1, customers: 1, logins: 1, prices: hasPrices(point) ? 1 : 0 }
  }
  // an abandoned login that was removed already need not come back
  const isEvicted = point.on === "delete" && point.fate === "landed"
  return isEvicted ? { ...before, logins: 0 } : before
}

/** An account of the platform's own kind; gives back the headers of its login. */
async function openAccount(world: ProveWorld, shop: ShopProcess, email: string): Promise<Record<string, string>> {
  const registered = await register(shop, email, PASSWORD)
  const opened = await shop.http.post("/store/customers", {
    headers: { ...world.storeHeaders, authorization: `Bearer ${readText(registered.body, "token")}` },
    body: { email },
  })
  requireStatus(200, opened)
  const loggedIn = await shop.http.post("/auth/customer/emailpass", { body: { email, password: PASSWORD } })
  requireStatus(200, loggedIn)
  return { authorization: `Bearer ${readText(loggedIn.body, "token")}` }
}

function register(shop: ShopProcess, email: string, password: string): Promise<HttpAnswer> {
  return shop.http.post("/auth/customer/emailpass/register", { body: { email, password } })
}

function requireStatus(status: number, answer: HttpAnswer): void {
  if (answer.status !== status) {
    throw new Error(`Preparing a case: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`)
  }
}
