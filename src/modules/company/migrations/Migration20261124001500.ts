import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A run notes the customer group it is about to put a customer into: where its
 * process dies before the commit, a customer who was there before must not keep the
 * company's prices.
 */
export class Migration20261124001500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_activation
        add column if not exists joined_customer_id text null,
        add column if not exists joined_group_id text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table cc_activation
        drop column if exists joined_customer_id,
        drop column if exists joined_group_id;`)
  }
}
