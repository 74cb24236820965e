import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { APPROVAL_MODULE } from "../../../modules/approval"
import type { BegunEdit } from "../../../modules/approval/edit-keeper"
import { approvalRefusal } from "../../../modules/approval/errors"
import { judgeEdit } from "../../../modules/approval/rules/judge-edit"
import { mergeSnapshot } from "../../../modules/approval/rules/plan-edit"
import type ApprovalModuleService from "../../../modules/approval/service"
import type { LineChange } from "../../../modules/approval/types"
import { computeCartAmount } from "../../checkout/rules/order-amount"
import { judgeDecision } from "../judge-decision"
import { readFingerprint } from "../read-fingerprint"
import { describeRequest } from "../rules/approval-facts"
import { auditApproval, deputyDetails } from "../rules/approval-messages"
import { snapshotCart } from "../rules/snapshot-cart"
import type { ApprovalEditRun } from "../types"

export const finishEditStepId = "finish-approval-edit"

interface ChangedCart {
  run: ApprovalEditRun
  begun: BegunEdit
  changes: LineChange[]
  /** That the cart had before. */
  promotionIds: string[]
}

/** Asks for what the cart is by now, where that is no worse for the buyer, with the word of it in one transaction. */
export const finishEditStep = createStep(
  finishEditStepId,
  async ({ run: { actor }, begun, changes, promotionIds }: ChangedCart, { container }) => {
    const { before } = begun
    const now = await readFingerprint(container, before.cart_id)
    if (!now) {
      throw approvalRefusal("approval_outdated")
    }
    const { cart, fingerprint } = now
    const amount = computeCartAmount(cart)
    const objection = judgeEdit(
      { amount: before.amount, unitPrices: pricesOf(before.snapshot), promotionIds },
      { amount, unitPrices: pricesOf(cart), promotionIds: cart.promotions.flatMap((promotion) => promotion?.id ?? []) }
    )
    if (objection) {
      throw approvalRefusal(objection)
    }
    const by = { customerId: actor.customerId, clientAddress: actor.clientAddress }
    const snapshot = mergeSnapshot(before.snapshot, snapshotCart(cart))
    const { forId } = await judgeDecision(container, { requestId: before.id, actor, isApproval: false })
    const finished = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .edits.finish({ ...begun, amount, fingerprint, snapshot, lines: changes, author: { ...actor, forId } }, (request) => [
        auditApproval("approval.edited", { request, by, more: { amount_before: before.amount, lines: describeChanges(changes), ...deputyDetails(forId) } }),
      ])
    return new StepResponse(describeRequest(finished.after), { ...finished, before, rows: begun.rows, by })
  },
  async (written, { container }) => {
    if (!written) {
      return
    }
    const { by, ...finished } = written
    const restored = await container
      .resolve<ApprovalModuleService>(APPROVAL_MODULE)
      .edits.takeBack(finished, (request) => [auditApproval("approval.edited", { request, by, more: { taken_back: true } })])
    if (!restored) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The edit of ${finished.before.id} stays, although a hook failed: it was acted on again since`)
    }
  }
)

function pricesOf({ items }: { items: readonly { id: string; unit_price: string }[] }): Map<string, string> {
  return new Map(items.map(({ id, unit_price: price }) => [id, price]))
}

/** For the trail, which is read in any language. */
function describeChanges(changes: readonly LineChange[]): string {
  return changes.map(({ name, from, to }) => `${name}: ${from} → ${to}`).join("; ")
}
