import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An order that code or an operator makes comes of no cart, and is a company's all the same. */
export class Migration20261126080100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table cc_order alter column cart_id drop not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`update cc_order set cart_id = '' where cart_id is null;`)
    this.addSql(`alter table cc_order alter column cart_id set not null;`)
  }
}
