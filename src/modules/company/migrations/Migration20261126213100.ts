import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What is cancelled or changed after it was sent is told to the ERP (F1): which state of the order it was told last, by the order's version
 * and by a digest of its rows, and what it made of that. Orders that were sent before are told of as far as they change from now on.
 */
export class Migration20261126213100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_order
        add column if not exists erp_mark text null,
        add column if not exists erp_told text null,
        add column if not exists erp_change text null
          constraint cc_order_erp_change_known check (erp_change in ('waiting', 'done', 'kept', 'failed')),
        add column if not exists erp_change_reason text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table cc_order
        drop column if exists erp_mark,
        drop column if exists erp_told,
        drop column if exists erp_change,
        drop column if exists erp_change_reason;`)
  }
}
