import type { Limit, LimitSubject, ReserveInput, Spender } from "../types"
import { buyer, limitOf } from "./budget-world"
import type { TestLedger } from "./describe-ledger"
import { CENTERS } from "./history-acts"
import type { Act, Ask } from "./history-acts"
import { LedgerModel, writeCents } from "./ledger-model"
import type { ModelLimit, ModelMoney } from "./ledger-model"

export interface HistorySetting {
  companyId: string
  beginning: Date
  /** Whether what makes an order cheaper counts when it happens, or where the order was placed. */
  creditsCountNow: boolean
}

type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>

const silent = () => []

/**
 * Lives a history in the ledger and in the model, and compares what they answer, and in the end what they know.
 *
 * @throws where the two differ
 */
export async function liveHistory(ledger: TestLedger, setting: HistorySetting, acts: readonly Act[]): Promise<void> {
  const history = new History(ledger, setting)
  await history.begin()
  for (const [nth, act] of acts.entries()) {
    await history.live(nth, act)
  }
  await history.compare()
}

class History {
  readonly #ledger: TestLedger
  readonly #companyId: string
  readonly #creditsCountNow: boolean
  readonly #model = new LedgerModel()
  /** All that was ever held, as it was asked for. */
  readonly #held: ReserveInput[] = []
  /** Keys of what is held, and of what is ordered. */
  readonly #reserved: string[] = []
  readonly #placed: string[] = []
  readonly #centerVersions = new Map<string, number>()
  #now: Date

  constructor(ledger: TestLedger, { companyId, beginning, creditsCountNow }: HistorySetting) {
    this.#ledger = ledger
    this.#companyId = companyId
    this.#creditsCountNow = creditsCountNow
    this.#now = beginning
  }

  async begin(): Promise<void> {
    const rows = CENTERS.map(({ nth, below }) => ({ id: this.#centerId(nth), parentId: below && this.#centerId(below) }))
    await this.#ledger.sql(
      `insert into cc_cost_center (id, company_id, parent_id, code, name)
       values ${rows.map(({ id, parentId }) => `('${id}', '${this.#companyId}', ${parentId ? `'${parentId}'` : "null"}, '${id}', '${id}')`).join(", ")}`
    )
    rows.forEach(({ id, parentId }) => this.#model.parents.set(id, parentId))
  }

  async live(nth: number, act: Act): Promise<void> {
    switch (act.kind) {
      case "reserve":
        return await this.#reserve(nth, act.asks)
      case "repeat":
        return await this.#repeat(act)
      case "place":
        return await this.#place(act)
      case "change":
      case "cancel":
        return await this.#change(act)
      case "release":
        return await this.#release(act)
      case "limit":
        return await this.#addLimit(act)
      case "relimit":
        return await this.#changeLimit(act)
      case "unlimit":
      case "restore":
        return await this.#removeOrRestore(act)
      case "move":
        return await this.#moveCenter(act)
      case "wait":
        this.#now = later(this.#now, act.ms)
    }
  }

  async compare(): Promise<void> {
    const { service } = this.#ledger
    for (const who of [{ user: 1, role: "buyer", center: 3 }, { user: 2, role: "other", center: 4 }] as const) {
      const spender = await this.#spenderOf(who)
      const states = await service.listStates({ spender, at: this.#now })
      const found = states.map(({ limit, reserved, committed, carried }) => ({
        id: limit.id,
        used: readHundredths(reserved) + readHundredths(committed),
        carried: readHundredths(carried),
      }))
      const expected = this.#model.listApplying(spender, this.#now).map((limit) => ({
        id: limit.id,
        used: this.#model.usedOf(limit, this.#now),
        carried: this.#model.carriedOf(limit, this.#now),
      }))
      expect(found.sort(byId)).toEqual(expected.sort(byId))
    }
    expect(await service.verify({ companyId: this.#companyId, limit: 10 })).toEqual({ balances: [], spendings: [] })
  }

  async #reserve(nth: number, asks: readonly Ask[]): Promise<void> {
    const inputs: { ask: Ask; input: ReserveInput }[] = []
    for (const [turn, ask] of asks.entries()) {
      this.#now = later(this.#now, ask.laterMs)
      const key = `${this.#companyId}:${nth}:${turn}`
      const spender = await this.#spenderOf(ask)
      inputs.push({ ask, input: { key, cartId: key, spender, money: writeMoney(ask), placedAt: this.#now, isApproved: ask.isApproved } })
    }
    // those who ask together are decided in the order in which they came, most of them as one group
    const answers = inputs.map(async ({ ask, input }) => {
      const { key, spender, placedAt: at, isApproved } = input
      const expected = this.#model.decide(spender, ask, { at, isApproved })
      if (expected === "reserved") {
        this.#model.spend(key, { spender, money: ask, at })
        this.#held.push(input)
        this.#reserved.push(key)
      }
      const outcome = await this.#ledger.service.reserve(input)
      expect(outcome.outcome === "reserved" ? "reserved" : outcome.reason).toBe(expected)
    })
    await Promise.all(answers)
  }

  /** What is asked again is held once, and what was given back is not held again. */
  async #repeat({ nth }: ActOf<"repeat">): Promise<void> {
    const input = pick(this.#held, nth)
    if (!input) {
      return
    }
    const repeating = this.#ledger.service.reserve(input)
    if (this.#model.spendings.has(input.key)) {
      expect(await repeating).toMatchObject({ outcome: "reserved" })
    } else {
      await expect(repeating).rejects.toMatchObject({ code: "key_reused" })
    }
  }

  async #place({ nth, isToldTwice }: ActOf<"place">): Promise<void> {
    const [key] = take(this.#reserved, nth)
    const spending = key === undefined ? undefined : this.#model.spendings.get(key)
    if (key !== undefined && spending) {
      const money = { cents: spending.own.cents, currencyCode: spending.currencyCode, percent: null }
      await Promise.all((isToldTwice ? [1, 2] : [1]).map(async () => await this.#settle(key, money)))
      this.#placed.push(key)
    }
  }

  async #change(act: ActOf<"change"> | ActOf<"cancel">): Promise<void> {
    const key = pick(this.#placed, act.nth)
    const spending = key === undefined ? undefined : this.#model.spendings.get(key)
    if (key !== undefined && spending) {
      const { cents, percent } = act.kind === "change" ? act : { cents: 0, percent: null }
      const money = { cents, percent, currencyCode: spending.currencyCode }
      const creditAt = act.kind === "change" && this.#creditsCountNow ? this.#now : undefined
      await this.#settle(key, money, creditAt)
      this.#model.change(spending, money, creditAt)
    }
  }

  async #settle(key: string, money: ModelMoney, loweredAt?: Date): Promise<void> {
    await this.#ledger.service.settle({
      orderId: `order_${key}`,
      cartId: key,
      spender: this.#model.spendings.get(key)?.spender ?? buyer(),
      money: writeMoney(money),
      placedAt: this.#now,
      asOf: new Date(),
      loweredAt,
      sourceWhenNew: "ungated",
      cause: "history",
    })
  }

  async #release({ nth }: ActOf<"release">): Promise<void> {
    const [key] = take(this.#reserved, nth)
    if (key !== undefined) {
      await this.#ledger.service.release({ key, cause: "history" })
      this.#model.spendings.delete(key)
    }
  }

  async #addLimit(act: ActOf<"limit">): Promise<void> {
    const { period, cents, currencyCode, onExceed, timeZone, fromMs, lastsMs } = act
    const validFrom = fromMs === null ? null : later(this.#now, fromMs)
    const wanted = {
      subject: this.#subjectOf(act.subject),
      period,
      currencyCode,
      onExceed,
      timeZone,
      carryOver: act.carryOver && comesAgain(period),
      validFrom,
      validUntil: lastsMs === null ? null : later(validFrom ?? this.#now, lastsMs),
    }
    const isTaken = this.#isTaken(wanted)
    const adding = this.#ledger.service.limits.add(limitOf({ ...wanted, companyId: this.#companyId, amount: writeCents(cents) }), {
      at: this.#now,
      tell: silent,
    })
    if (isTaken) {
      await expect(adding).rejects.toMatchObject({ code: "limit_exists" })
      return
    }
    const { id } = await adding
    // the database's clock is not the history's
    await this.#ledger.sql(`update cc_budget_limit set created_at = '${this.#now.toISOString()}' where id = '${id}'`)
    this.#model.limits.push({ ...wanted, id, cents, addedAt: this.#now, isRemoved: false })
  }

  async #changeLimit(act: ActOf<"relimit">): Promise<void> {
    const limit = pick(this.#limitsThat(false), act.nth)
    const until = act.lastsMs === "as it is" ? limit?.validUntil : act.lastsMs === null ? null : later(this.#now, act.lastsMs)
    if (!limit || until === undefined || (until && limit.validFrom && until <= limit.validFrom)) {
      return
    }
    const { id } = limit
    const changed = { carryOver: act.carryOver && comesAgain(limit.period), validUntil: until }
    const { validUntil, ...rest } = changed
    const changes = { ...rest, amount: writeCents(act.cents), ...(act.lastsMs === "as it is" ? {} : { validUntil }) }
    const isTaken = this.#isTaken({ ...limit, validUntil })
    const companyId = this.#companyId
    const version = (await this.#ledger.service.limits.find({ id, companyId }))?.version ?? 0
    const changing = this.#ledger.service.limits.update({ id, companyId, version, changes }, { at: this.#now, tell: silent })
    if (isTaken) {
      await expect(changing).rejects.toMatchObject({ code: "limit_exists" })
      return
    }
    await changing
    Object.assign(limit, changed, { cents: act.cents })
  }

  async #removeOrRestore({ kind, nth }: ActOf<"unlimit"> | ActOf<"restore">): Promise<void> {
    const limit = pick(this.#limitsThat(kind === "restore"), nth)
    if (!limit) {
      return
    }
    const { limits } = this.#ledger.service
    const key = { id: limit.id, companyId: this.#companyId }
    if (kind === "unlimit") {
      await limits.remove(key, silent)
    } else {
      const restoring = limits.restore({ ...key, period: limit.period, timeZone: limit.timeZone }, { at: this.#now, tell: silent })
      if (this.#isTaken(limit)) {
        await expect(restoring).rejects.toMatchObject({ code: "limit_exists" })
        return
      }
      await restoring
    }
    limit.isRemoved = kind === "unlimit"
  }

  async #moveCenter({ center, below }: ActOf<"move">): Promise<void> {
    const id = this.#centerId(center)
    const parentId = below === null ? null : this.#centerId(below)
    const version = this.#centerVersions.get(id) ?? 1
    const moving = this.#ledger.service.costCenters.update({ id, companyId: this.#companyId, version, changes: { parentId } }, silent)
    if (this.#model.pathOf(parentId).includes(id)) {
      await expect(moving).rejects.toMatchObject({ code: "cost_center_cycle" })
      return
    }
    await moving
    this.#centerVersions.set(id, version + 1)
    this.#model.parents.set(id, parentId)
  }

  async #spenderOf({ user, role, center }: Pick<Ask, "user" | "role" | "center">): Promise<Spender> {
    const companyId = this.#companyId
    const id = center === null ? null : this.#centerId(center)
    const costCenterIds = id === null ? [] : await this.#ledger.service.costCenters.listPath({ id, companyId })
    expect(costCenterIds).toEqual(this.#model.pathOf(id))
    return buyer({ companyId, businessUserId: `buser_${user}`, roleKeys: [role], costCenterIds })
  }

  #subjectOf(subject: ActOf<"limit">["subject"]): LimitSubject {
    switch (subject.type) {
      case "company":
        return { type: "company", id: this.#companyId }
      case "cost_center":
        return { type: "cost_center", id: this.#centerId(subject.nth) }
      default:
        return subject
    }
  }

  #centerId(nth: number): string {
    return `${this.#companyId}_center_${nth}`
  }

  #limitsThat(isRemoved: boolean): ModelLimit[] {
    return this.#model.limits.filter((limit) => limit.isRemoved === isRemoved)
  }

  /** Whether another one counts the same, in the same periods, with the same effect and in the same time. */
  #isTaken(wanted: Parameters<typeof nameOf>[0] & { id?: string }): boolean {
    return this.#limitsThat(false).some((limit) => limit.id !== wanted.id && nameOf(limit) === nameOf(wanted))
  }
}

function nameOf({ subject, period, onExceed, validFrom, validUntil }: Omit<ModelLimit, "id" | "cents" | "addedAt" | "isRemoved">): string {
  return JSON.stringify([subject.type, subject.id, period, onExceed, validFrom, validUntil])
}

function comesAgain(period: Limit["period"]): boolean {
  return period !== "order" && period !== "total"
}

function writeMoney({ cents, currencyCode, percent }: ModelMoney): ReserveInput["money"] {
  const other = currencyCode === "eur" ? "usd" : "eur"
  return { amount: writeCents(cents), currencyCode, rates: percent === null ? {} : { [other]: writeCents(percent) } }
}

/** An amount in hundredths of its cents. */
function readHundredths(amount: string): number {
  return Math.round(Number(amount) * 10_000)
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

function pick<T>(list: readonly T[], nth: number): T | undefined {
  return list[nth % Math.max(1, list.length)]
}

/** Takes one out of a list, if there is any. */
function take(list: string[], nth: number): string[] {
  return list.splice(nth % Math.max(1, list.length), 1)
}
