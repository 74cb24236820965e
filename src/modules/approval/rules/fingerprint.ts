import { createHash } from "node:crypto"
import { MathBN } from "@medusajs/framework/utils"

type Decimal = Parameters<typeof MathBN.convert>[0]

interface AdjustmentFacts {
  readonly code: string | null
  readonly promotionId: string | null
  readonly amount: Decimal
}

/** All that makes up what is ordered. */
export interface OrderedFacts {
  readonly customerId: string | null
  readonly currencyCode: string
  readonly regionId: string | null
  readonly salesChannelId: string | null
  readonly email: string | null
  readonly lines: readonly {
    readonly variantId: string | null
    readonly title: string
    readonly quantity: Decimal
    readonly unitPrice: Decimal
    readonly isTaxInclusive: boolean
    readonly adjustments: readonly AdjustmentFacts[]
    /** An engraving and the like. */
    readonly metadata: unknown
  }[]
  readonly shippingMethods: readonly {
    readonly optionId: string | null
    readonly name: string
    readonly amount: Decimal
    readonly isTaxInclusive: boolean
    readonly adjustments: readonly AdjustmentFacts[]
  }[]
  readonly promotionIds: readonly string[]
  readonly shippingAddress: Readonly<Record<string, string | null>> | null
  readonly billingAddress: Readonly<Record<string, string | null>> | null
  /** With tax, after promotions. */
  readonly itemTotal: Decimal
  readonly shippingTotal: Decimal
  readonly costCenterId: string | null
  readonly purchaseOrderNumber: string | null
  readonly delegateCustomerNumber: string | null
}

/**
 * What was approved is what is ordered (C6): one text for one order, whatever order its rows come in and however its decimals
 * are written. Any change of a line, price, promotion, delivery, address, total or booking gives another one.
 */
export function computeFingerprint(facts: OrderedFacts): string {
  const described = {
    ...facts,
    lines: facts.lines.map((line) => ({
      ...line,
      quantity: write(line.quantity),
      unitPrice: write(line.unitPrice),
      adjustments: sorted(line.adjustments.map(describeAdjustment)),
    })),
    shippingMethods: facts.shippingMethods.map((method) => ({
      ...method,
      amount: write(method.amount),
      adjustments: sorted(method.adjustments.map(describeAdjustment)),
    })),
    itemTotal: write(facts.itemTotal),
    shippingTotal: write(facts.shippingTotal),
  }
  const text = stable({
    ...described,
    lines: sorted(described.lines),
    shippingMethods: sorted(described.shippingMethods),
    promotionIds: [...described.promotionIds].sort(),
  })
  return createHash("sha256").update(text).digest("hex")
}

function describeAdjustment({ amount, ...adjustment }: AdjustmentFacts): object {
  return { ...adjustment, amount: write(amount) }
}

function write(value: Decimal): string {
  return MathBN.convert(value).toFixed()
}

/** As texts, so that rows which come in another order are the same. */
function sorted(rows: readonly object[]): string[] {
  return rows.map(stable).sort()
}

/** JSON whose keys come in one order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part
  )
}
