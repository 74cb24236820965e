import type { Transactions } from "../../database/transactions"
import * as carts from "./store/cart-store"
import { findCartPricing } from "./store/price-store"

/** Which company a cart belongs to, and what its order is to carry (B11, G6). */
export class CartKeeper {
  constructor(private readonly db: Pick<Transactions, "manager">) {}

  /** Whose cart it is; null for one that does not exist. */
  async find(input: Parameters<typeof carts.findCart>[1]): Promise<carts.CartFacts | null> {
    return await carts.findCart(this.db.manager(), input)
  }

  /** In whose name a cart is priced, where no request says so; null for a cart of no business user. */
  async findPricing(cartId: string) {
    return await findCartPricing(this.db.manager(), cartId)
  }

  async isEmailOfBusinessUser(email: string): Promise<boolean> {
    return await carts.isEmailOfBusinessUser(this.db.manager(), email)
  }

  /** What the cart is bound to by now, whoever bound it. */
  async bind(binding: carts.NewCartBinding): Promise<carts.CartBinding | null> {
    return await carts.bindCart(this.db.manager(), binding)
  }

  async setPriced(input: Parameters<typeof carts.setCartPriced>[1]): Promise<void> {
    await carts.setCartPriced(this.db.manager(), input)
  }

  async setUnpriced(cartId: string): Promise<void> {
    await carts.setCartUnpriced(this.db.manager(), cartId)
  }

  /** False where there is no such cart, or it is ordered. */
  async setDetails(input: Parameters<typeof carts.setCartDetails>[1]): Promise<boolean> {
    return await carts.setCartDetails(this.db.manager(), input)
  }

  async noteBooking(booking: carts.CartBooking): Promise<void> {
    await carts.noteCartBooking(this.db.manager(), booking)
  }

  async touch(cart: Parameters<typeof carts.touchCart>[1]): Promise<void> {
    await carts.touchCart(this.db.manager(), cart)
  }
}
