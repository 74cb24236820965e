import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The embedded directory hears of what is cancelled or changed after it was sent, and the operator
 * pages through what it received, newest first.
 */
export class Migration20261126213000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table erp_directory_order
        add column if not exists status text not null default 'open' check (status in ('open', 'cancelled')),
        add column if not exists changed_at timestamptz;`)
    this.addSql(`create index if not exists erp_directory_order_received on erp_directory_order (received_at desc, order_id desc);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists erp_directory_order_received;`)
    this.addSql(`alter table erp_directory_order drop column if exists status, drop column if exists changed_at;`)
  }
}
