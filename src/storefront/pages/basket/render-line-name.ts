import type { StoreLine } from "../../shop/store-types"

/** The article's name, and its variant where that says more. */
export function renderLineName({ product_title, variant_title, title }: Pick<StoreLine, "product_title" | "variant_title" | "title">): string {
  const name = product_title ?? title
  return variant_title !== null && variant_title !== name ? `${name}, ${variant_title}` : name
}
