import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An invoice of the embedded directory says which of its orders it bills, so that the order can name it (G7). */
export class Migration20261127094800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table erp_directory_invoice add column if not exists order_number text null
        constraint erp_directory_invoice_order_check check (char_length(order_number) between 1 and 64);`)
    this.addSql(`
      create index if not exists erp_directory_invoice_order on erp_directory_invoice (order_number, customer_number)
        where order_number is not null and deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists erp_directory_invoice_order;`)
    this.addSql(`alter table erp_directory_invoice drop column if exists order_number;`)
  }
}
