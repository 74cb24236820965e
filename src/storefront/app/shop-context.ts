import { createContext, useContext } from "react"
import type { PagesConfig } from "../../api/schemas/operations"
import type { CustomerCenterClient } from "../client"

export interface Shop {
  config: PagesConfig
  /** Speaks the page's language and names no company. */
  client: CustomerCenterClient
}

export const ShopContext = createContext<Shop | null>(null)

/** The shop that these pages belong to; known to everything below `ShopProvider`. */
export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (shop === null) {
    throw new Error("useShop is called outside of ShopProvider")
  }
  return shop
}
