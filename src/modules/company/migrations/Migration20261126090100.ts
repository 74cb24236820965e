import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A company books an order on a cost center and gives it a number of its own. Both stand on the cart and go over to
 * the order; what was chosen and what a checkout booked on are kept apart, so that a default that changes is
 * followed until the order is placed, and the order carries what was held for it.
 */
export class Migration20261126090100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_cart
        add column if not exists cost_center_id text null,
        add column if not exists booked_cost_center_id text null,
        add column if not exists purchase_order_number text null check (purchase_order_number <> '' and length(purchase_order_number) <= 64);`)
    this.addSql(`
      alter table cc_order
        add column if not exists cost_center_id text null,
        add column if not exists purchase_order_number text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table cc_cart
        drop column if exists cost_center_id,
        drop column if exists booked_cost_center_id,
        drop column if exists purchase_order_number;`)
    this.addSql(`alter table cc_order drop column if exists cost_center_id, drop column if exists purchase_order_number;`)
  }
}
