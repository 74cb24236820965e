import type { ApprovalRefusalCode } from "../errors"

export type RequestStatus = "open" | "approved" | "released" | "ordered" | "failed" | "expired" | "rejected" | "withdrawn"

/** What can happen to a request; comments move nothing. */
export type RequestMove = "edit" | "approve" | "reject" | "withdraw" | "change" | "remove" | "release" | "order" | "fail" | "expire"

/** Who may make a move: the buyer whose request it is, whoever can decide, or the shop itself. */
type MoveMaker = "buyer" | "approver" | "system"

export interface Transition {
  readonly from: RequestStatus
  readonly move: RequestMove
  readonly to: RequestStatus
  readonly by: MoveMaker
  /** Whether nothing of the cart can be changed afterwards. */
  readonly freezes: boolean
}

/**
 * The life of a request. An approver's edit lowers what is asked for, and leaves it where it stands. `released` is approved and given back
 * for its buyer to order by a day, after which it is `expired`, as is one that nobody has decided about in time. `failed` is approved, but no order came of it: the approver tries again or rejects, or the
 * buyer takes the basket back. A rejected one keeps its basket until the buyer wants it back or takes the request off
 * the list. An order that turns up late counts, whatever was believed before.
 */
export const transitions: readonly Transition[] = [
  { from: "open", move: "edit", to: "open", by: "approver", freezes: true },
  { from: "open", move: "approve", to: "approved", by: "approver", freezes: true },
  { from: "open", move: "reject", to: "rejected", by: "approver", freezes: true },
  { from: "open", move: "withdraw", to: "withdrawn", by: "buyer", freezes: false },
  { from: "open", move: "expire", to: "expired", by: "system", freezes: true },
  { from: "approved", move: "order", to: "ordered", by: "system", freezes: false },
  { from: "approved", move: "fail", to: "failed", by: "system", freezes: true },
  { from: "approved", move: "release", to: "released", by: "system", freezes: true },
  { from: "released", move: "order", to: "ordered", by: "system", freezes: false },
  { from: "released", move: "expire", to: "expired", by: "system", freezes: true },
  { from: "released", move: "change", to: "withdrawn", by: "buyer", freezes: false },
  { from: "released", move: "remove", to: "withdrawn", by: "buyer", freezes: false },
  { from: "expired", move: "order", to: "ordered", by: "system", freezes: false },
  { from: "expired", move: "change", to: "expired", by: "buyer", freezes: false },
  { from: "expired", move: "remove", to: "expired", by: "buyer", freezes: false },
  { from: "failed", move: "edit", to: "failed", by: "approver", freezes: true },
  { from: "failed", move: "approve", to: "approved", by: "approver", freezes: true },
  { from: "failed", move: "reject", to: "rejected", by: "approver", freezes: true },
  { from: "failed", move: "withdraw", to: "withdrawn", by: "buyer", freezes: false },
  { from: "failed", move: "change", to: "withdrawn", by: "buyer", freezes: false },
  { from: "failed", move: "remove", to: "withdrawn", by: "buyer", freezes: false },
  { from: "failed", move: "order", to: "ordered", by: "system", freezes: false },
  { from: "failed", move: "expire", to: "expired", by: "system", freezes: true },
  { from: "rejected", move: "change", to: "rejected", by: "buyer", freezes: false },
  { from: "rejected", move: "remove", to: "rejected", by: "buyer", freezes: false },
  { from: "withdrawn", move: "change", to: "withdrawn", by: "buyer", freezes: false },
  { from: "withdrawn", move: "remove", to: "withdrawn", by: "buyer", freezes: false },
  { from: "ordered", move: "remove", to: "ordered", by: "buyer", freezes: false },
]

/** Undefined for a move that cannot be made from there. */
export function findTransition(from: RequestStatus, move: RequestMove): Transition | undefined {
  return transitions.find((transition) => transition.from === from && transition.move === move)
}

/** Why a move cannot be made: nobody has decided yet, or somebody has. */
export function refusalOf(from: RequestStatus, move: RequestMove): ApprovalRefusalCode {
  const isHandledLater = move === "change" || move === "remove"
  const isInProcess = from === "open" || (from === "approved" && move === "remove")
  return isHandledLater && isInProcess ? "approval_in_process" : "approval_already_decided"
}

/** Those that wait for a decision. */
export const waitingStatuses: readonly RequestStatus[] = ["open", "failed"]

/** What the one who looks may do with a request now; a comment can always be written. */
export function listAllowedActs(
  { status, isBuyer, mayDecide, isOverCeiling = false }: { status: RequestStatus; isBuyer: boolean; mayDecide: boolean; isOverCeiling?: boolean }
): ("edit" | "approve" | "reject" | "comment" | "withdraw" | "change" | "delete")[] {
  const can = (move: RequestMove, by: MoveMaker) => findTransition(status, move)?.by === by
  return [
    ...(mayDecide && !isOverCeiling && can("approve", "approver") ? (["approve"] as const) : []),
    ...(mayDecide && can("reject", "approver") ? (["reject"] as const) : []),
    ...(mayDecide && can("edit", "approver") ? (["edit"] as const) : []),
    "comment" as const,
    ...(isBuyer && can("withdraw", "buyer") ? (["withdraw"] as const) : []),
    ...(isBuyer && can("change", "buyer") ? (["change"] as const) : []),
    ...(isBuyer && can("remove", "buyer") ? (["delete"] as const) : []),
  ]
}
