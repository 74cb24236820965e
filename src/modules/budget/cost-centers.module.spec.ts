import { AT, buyer, COMPANY, limitOf, spend } from "./__tests__/budget-world"
import { describeLedger } from "./__tests__/describe-ledger"
import { MAX_COST_CENTER_LEVELS } from "./rules/decide-parent"

jest.setTimeout(120_000)

const silent = () => []
const OTHER = "comp_2"
const user = { businessUserId: "buser_1", companyId: COMPANY }

describeLedger(({ service, sql }) => {
  const add = async (code: string, parentId: string | null = null, companyId = COMPANY) =>
    await service.costCenters.add({ companyId, parentId, code, name: `Center ${code}`, active: true }, silent)
  const move = async (id: string, parentId: string | null, version = 1) =>
    await service.costCenters.update({ id, companyId: COMPANY, version, changes: { parentId } }, silent)
  const codes = async (more: object = {}) =>
    (await service.costCenters.list({ companyId: COMPANY, order: "path", limit: 100, offset: 0, ...more })).rows.map(({ code }) => code)
  // the table of users is another room's
  beforeEach(async () => {
    await sql("create table if not exists cc_business_user (id text primary key, first_name text, last_name text, email text, deleted_at timestamptz)")
    await sql("insert into cc_business_user values ('buser_1', 'Anna', 'Arndt', 'anna@example.com', null) on conflict do nothing")
  })

  it("[C1] are trees of a company, each below the one above it, found by code and name", async () => {
    const sales = await add("20")
    const north = await add("2010", sales.id)
    await add("10")
    await add("20-X")
    await add("2005", sales.id)
    await add("1", north.id)
    await add("20", null, OTHER)
    expect(await codes()).toEqual(["10", "20", "2005", "2010", "1", "20-X"])
    expect(await codes({ order: "-path", limit: 2 })).toEqual(["20-X", "1"])
    expect(await codes({ q: "center 20" })).toEqual(["20", "2005", "2010", "20-X"])
    expect(await codes({ q: "%" })).toEqual([])
    expect(await service.costCenters.find({ id: north.id, companyId: COMPANY })).toMatchObject({
      ancestors: [{ id: sales.id, code: "20", name: "Center 20" }],
      childCount: 1,
      userCount: 0,
      budgetCount: 0,
    })
    expect(await service.costCenters.find({ id: north.id, companyId: OTHER })).toBeNull()
    const first = await service.costCenters.list({ companyId: COMPANY, order: "path", limit: 3, offset: 0 })
    expect(first).toMatchObject({ count: 6 })
    expect(await codes({ after: first.next })).toEqual(["2010", "1", "20-X"])
  })

  it("[C1] have a code each in a company, in whatever case, also two at once", async () => {
    await add("a1")
    await expect(add("A1")).rejects.toMatchObject({ code: "cost_center_code_taken" })
    await add("A1", null, OTHER)
    const both = await Promise.allSettled([add("b"), add("B")])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const second = await add("c")
    await expect(
      service.costCenters.update({ id: second.id, companyId: COMPANY, version: 1, changes: { code: "A1" } }, silent)
    ).rejects.toMatchObject({ code: "cost_center_code_taken" })
  })

  it("[C1] are moved, but never below themselves or another company's, and no deeper than there are levels", async () => {
    const [a, other] = [await add("a"), await add("o", null, OTHER)]
    const b = await add("b", a.id)
    const c = await add("c", b.id)
    await expect(move(a.id, c.id)).rejects.toMatchObject({ code: "cost_center_cycle" })
    await expect(move(a.id, a.id)).rejects.toMatchObject({ code: "cost_center_cycle" })
    await expect(move(a.id, other.id)).rejects.toMatchObject({ code: "not_found" })
    await expect(add("x", other.id)).rejects.toMatchObject({ code: "not_found" })
    await expect(move(a.id, "costcenter_none")).rejects.toMatchObject({ code: "not_found" })
    expect((await move(c.id, null)).after).toMatchObject({ parentId: null, version: 2 })
    await expect(move(c.id, a.id)).rejects.toMatchObject({ code: "changed_meanwhile" })
    let deepest = c.id
    for (let level = 2; level <= MAX_COST_CENTER_LEVELS; level++) {
      deepest = (await add(`level ${level}`, deepest)).id
    }
    await expect(add("deeper", deepest)).rejects.toMatchObject({ code: "cost_center_too_deep" })
    await expect(move(c.id, a.id, 2)).rejects.toMatchObject({ code: "cost_center_too_deep" })
  })

  it("[C1] never become a circle by two moves at once", async () => {
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await add(`a${round}`), await add(`b${round}`)]
      const moves = await Promise.allSettled([move(a.id, b.id), move(b.id, a.id)])
      expect(moves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      expect(moves.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "cost_center_cycle" } })
    }
    expect(await codes()).toHaveLength(20)
  })

  it("[C1] stay while something lies below them or a budget is set for them, also one that is set at the same time", async () => {
    const a = await add("a")
    const b = await add("b", a.id)
    const remove = async (id: string) => await service.costCenters.remove({ id, companyId: COMPANY }, silent)
    await expect(remove(a.id)).rejects.toMatchObject({ code: "cost_center_in_use" })
    const subject = { type: "cost_center", id: b.id } as const
    const limit = await service.limits.add(limitOf({ subject }), { at: AT, tell: silent })
    await expect(remove(b.id)).rejects.toMatchObject({ code: "cost_center_in_use" })
    await service.limits.remove({ id: limit.id, companyId: COMPANY }, silent)
    await remove(b.id)
    await expect(remove(b.id)).rejects.toMatchObject({ code: "not_found" })
    await expect(service.limits.restore(limit, { at: AT, tell: silent })).rejects.toMatchObject({ code: "not_found" })
    for (let round = 0; round < 10; round++) {
      const { id } = await add(`c${round}`)
      const outcomes = await Promise.allSettled([
        remove(id),
        service.limits.add(limitOf({ subject: { type: "cost_center", id } }), { at: AT, tell: silent }),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    }
    const stranded = await sql(
      "select 1 from cc_budget_limit l join cc_cost_center c on c.id = l.subject_id where l.deleted_at is null and c.deleted_at is not null"
    )
    expect(stranded).toEqual([])
  })

  it("[C1] are assigned as a whole list with one default, which an order is booked on where nothing is chosen", async () => {
    const [a, b, other] = [await add("a"), await add("b"), await add("o", null, OTHER)]
    const below = await add("z", b.id)
    const assign = async (costCenterIds: string[], defaultId: string | null) =>
      await service.costCenters.assign({ ...user, costCenterIds, defaultId, version: null }, silent)
    await assign([a.id, below.id], below.id)
    expect((await service.costCenters.listAssigned(user)).map(({ code, is_default }) => [code, is_default])).toEqual([["z", true], ["a", false]])
    expect(await service.costCenters.listChosenPath({ ...user, chosenId: null })).toEqual([below.id, b.id])
    expect(await service.costCenters.listChosenPath({ ...user, chosenId: a.id })).toEqual([a.id])
    expect(await service.costCenters.listChosenPath({ ...user, chosenId: b.id })).toEqual([])
    expect(await service.costCenters.listReach(user)).toEqual([a.id, b.id, below.id].sort())
    expect(await service.costCenters.listChosenPath({ ...user, companyId: OTHER, chosenId: null })).toEqual([])
    await expect(assign([a.id, other.id], a.id)).rejects.toMatchObject({ code: "not_found" })
    expect(await service.costCenters.listAssigned(user)).toHaveLength(2)
    expect(await service.costCenters.listUsers({ id: a.id, companyId: COMPANY, limit: 5 })).toEqual([
      { id: "buser_1", name: "Anna Arndt", is_default: false },
    ])

    await service.costCenters.update({ id: below.id, companyId: COMPANY, version: 1, changes: { active: false } }, silent)
    expect(await service.costCenters.listChosenPath({ ...user, chosenId: below.id })).toEqual([])
    expect(await service.costCenters.listChosenPath({ ...user, chosenId: null })).toEqual([a.id])
    const removed = await service.costCenters.remove({ id: below.id, companyId: COMPANY }, silent)
    expect(await service.costCenters.listAssigned(user)).toMatchObject([{ code: "a", is_default: false }])
    await service.costCenters.restore(removed, silent)
    expect(await service.costCenters.listAssigned(user)).toMatchObject([{ code: "z", is_default: true, active: false }, { code: "a" }])
    await assign([], null)
    expect(await service.costCenters.listOptions(user)).toEqual([])
  })

  it("[C1] count a child's spending, before and after a move where it was made", async () => {
    const [top, next] = [await add("top"), await add("next")]
    const child = await add("child", top.id)
    const limit = await service.limits.add(limitOf({ subject: { type: "cost_center", id: top.id } }), { at: AT, tell: silent })
    const path = async () => await service.costCenters.listPath({ id: child.id, companyId: COMPANY })
    const order = async (amount: string) => await service.reserve(spend(amount, { spender: buyer({ costCenterIds: await path() }) }))
    expect(await order("70")).toMatchObject({ outcome: "reserved" })
    expect(await order("40")).toMatchObject({ outcome: "refused", reason: "approval_required", exceeded: [{ state: { limit: { id: limit.id } } }] })
    await move(child.id, next.id)
    expect(await order("40")).toMatchObject({ outcome: "reserved" })
    const [state] = await service.limits.listStates([limit], AT)
    expect(state).toMatchObject({ reserved: "70" })
    const late = await service.limits.add(limitOf({ subject: { type: "cost_center", id: next.id } }), { at: AT, tell: silent })
    expect((await service.limits.listStates([late], AT))[0]).toMatchObject({ reserved: "40" })
    expect(await service.verify({ limit: 10 })).toEqual({ balances: [], spendings: [] })
  })
})
