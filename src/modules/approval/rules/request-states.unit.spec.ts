import { findTransition, listAllowedActs, refusalOf, transitions, waitingStatuses } from "./request-states"
import type { RequestMove, RequestStatus } from "./request-states"

const statuses: RequestStatus[] = ["open", "approved", "released", "ordered", "failed", "expired", "rejected", "withdrawn"]
const moves: RequestMove[] = ["edit", "approve", "reject", "withdraw", "change", "remove", "release", "order", "fail", "expire"]

describe("the life of a request", () => {
  it("[C4] names every move from a state once", () => {
    const names = transitions.map(({ from, move }) => `${from} ${move}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it("[C4] reaches every state from the first one, and leaves no dead end but for what is done", () => {
    const reached = new Set<RequestStatus>(["open"])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of transitions) {
        if (reached.has(from)) {
          reached.add(to)
        }
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort())
    const ends = statuses.filter((status) => transitions.every(({ from, to }) => from !== status || to === status))
    expect(ends.sort()).toEqual(["ordered", "rejected", "withdrawn"])
  })

  it("[C5] has the buyer never decide, and the approver never take back", () => {
    const makers = Object.fromEntries(moves.map((move) => [move, new Set(transitions.filter((one) => one.move === move).map(({ by }) => by))]))
    expect(makers).toEqual({
      edit: new Set(["approver"]),
      approve: new Set(["approver"]),
      reject: new Set(["approver"]),
      withdraw: new Set(["buyer"]),
      change: new Set(["buyer"]),
      remove: new Set(["buyer"]),
      order: new Set(["system"]),
      fail: new Set(["system"]),
      release: new Set(["system"]),
      expire: new Set(["system"]),
    })
  })

  it("[C4] keeps the cart frozen as long as somebody could still order it", () => {
    for (const { to, freezes } of transitions) {
      expect([to, freezes || !["open", "approved", "released", "failed"].includes(to)]).toEqual([to, true])
    }
    expect(findTransition("failed", "change")).toMatchObject({ to: "withdrawn", freezes: false })
  })

  it("[C6] orders only what is approved, and decides only what waits", () => {
    expect(transitions.filter(({ move }) => move === "order").map(({ from }) => from)).toEqual(["approved", "released", "expired", "failed"])
    for (const move of ["edit", "approve", "reject"] as const) {
      expect(transitions.filter((one) => one.move === move).map(({ from }) => from)).toEqual(waitingStatuses)
    }
  })

  it("[C7] expires what nobody decided or nobody ordered, and nothing that is being ordered or was", () => {
    expect(transitions.filter(({ move }) => move === "expire")).toEqual(
      ["open", "released", "failed"].map((from) => ({ from, move: "expire", to: "expired", by: "system", freezes: true }))
    )
  })

  it.each([
    ["open", "change", "approval_in_process"],
    ["open", "remove", "approval_in_process"],
    ["approved", "remove", "approval_in_process"],
    ["approved", "withdraw", "approval_already_decided"],
    ["rejected", "approve", "approval_already_decided"],
    ["withdrawn", "reject", "approval_already_decided"],
    ["released", "approve", "approval_already_decided"],
    ["approved", "edit", "approval_already_decided"],
    ["expired", "reject", "approval_already_decided"],
    ["ordered", "change", "approval_already_decided"],
  ] as const)("[C5] says why one that is %s cannot be moved by %s", (from, move, code) => {
    expect(findTransition(from, move)).toBeUndefined()
    expect(refusalOf(from, move)).toBe(code)
  })

  it("[C5] offers each person what the table lets them do", () => {
    const offered = (status: RequestStatus, who: { isBuyer: boolean; mayDecide: boolean }) => listAllowedActs({ status, ...who })
    const buyer = { isBuyer: true, mayDecide: false }
    const approver = { isBuyer: false, mayDecide: true }
    expect(offered("open", buyer)).toEqual(["comment", "withdraw"])
    expect(offered("open", approver)).toEqual(["approve", "reject", "edit", "comment"])
    expect(offered("failed", { isBuyer: true, mayDecide: true })).toEqual(["approve", "reject", "edit", "comment", "withdraw", "change", "delete"])
    expect(listAllowedActs({ status: "open", ...approver, isOverCeiling: true })).toEqual(["reject", "edit", "comment"])
    expect(offered("rejected", buyer)).toEqual(["comment", "change", "delete"])
    expect(offered("ordered", buyer)).toEqual(["comment", "delete"])
    expect(offered("released", buyer)).toEqual(["comment", "change", "delete"])
    expect(offered("released", approver)).toEqual(["comment"])
    expect(offered("expired", buyer)).toEqual(["comment", "change", "delete"])
    expect(offered("approved", approver)).toEqual(["comment"])
    expect(offered("open", { isBuyer: false, mayDecide: false })).toEqual(["comment"])
  })
})
