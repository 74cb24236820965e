import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** By whose word a cart is ordered stands on it and goes over to the order (C6), as what it is booked on does. */
export class Migration20261126130200 extends Migration {
  override async up(): Promise<void> {
    for (const table of ["cc_cart", "cc_order"]) {
      this.addSql(`
        alter table ${table}
          add column if not exists approval_request_id text null,
          add column if not exists approver_name text null;`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["cc_cart", "cc_order"]) {
      this.addSql(`alter table ${table} drop column if exists approval_request_id, drop column if exists approver_name;`)
    }
  }
}
