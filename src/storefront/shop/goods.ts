/** What these pages read of a cart's and a request's sums, with tax. */
interface CartSums {
  item_total: number
  original_item_total: number
}
interface RequestSums {
  item_total: string
  discount_total: string
}

/** Digits behind the point that no currency exceeds. */
const places = 4

/** What discounts take off a cart's lines; what they take off the delivery is in its price. */
export function computeDiscount({ item_total: after, original_item_total: before }: CartSums): number {
  return round(before - after)
}

/** What a request's lines come to before discounts. */
export function computeGoods({ item_total: after, discount_total: discount }: RequestSums): string {
  return String(round(Number(after) + Number(discount)))
}

function round(amount: number): number {
  return Number(amount.toFixed(places))
}
