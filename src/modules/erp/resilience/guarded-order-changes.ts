import { parseOrderChange } from "../answers/parse-order-change"
import { isOrderRefused } from "../order-refused"
import type { ErpOrder, ErpOrderChangeAnswer } from "../order-types"
import { canonicalNumber } from "../rules/canonical-number"
import { describeFailure } from "../rules/describe-failure"
import type { ErpProvider } from "../types"
import type { ErpCaller } from "./erp-caller"

/**
 * Changes of orders that the ERP took (F1), under the same limits as every call. What the provider does not do
 * counts as kept, without a call.
 *
 * @throws ErpUnavailableError, and nothing else
 */
export class GuardedOrderChanges {
  constructor(
    protected readonly provider_: ErpProvider,
    protected readonly caller_: ErpCaller
  ) {}

  async cancelOrder(input: { orderId: string; orderNumber: string }): Promise<ErpOrderChangeAnswer> {
    const cancel = this.provider_.cancelOrder?.bind(this.provider_)
    return cancel
      ? await this.ask_("cancelOrder", (signal) => cancel({ ...input, signal }))
      : { outcome: "kept", reason: "The ERP's provider cancels no orders" }
  }

  async updateOrder({ order, orderNumber }: { order: ErpOrder; orderNumber: string }): Promise<ErpOrderChangeAnswer> {
    const update = this.provider_.updateOrder?.bind(this.provider_)
    const { customerNumbersIgnoreCase: ignoreCase } = this.provider_
    const asked = { order: { ...order, customerNumber: canonicalNumber(order.customerNumber, { ignoreCase }) }, orderNumber }
    return update
      ? await this.ask_("updateOrder", (signal) => update({ ...asked, signal }))
      : { outcome: "kept", reason: "The ERP's provider changes no orders" }
  }

  protected async ask_(operation: "cancelOrder" | "updateOrder", call: (signal: AbortSignal) => Promise<unknown>): Promise<ErpOrderChangeAnswer> {
    return await this.caller_.call(operation, async (signal): Promise<ErpOrderChangeAnswer> => {
      try {
        return parseOrderChange(await call(signal))
      } catch (error) {
        if (isOrderRefused(error)) {
          return { outcome: "kept", reason: describeFailure(error) }
        }
        throw error
      }
    })
  }
}
