import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * An order lists its invoices, as the ERP said last (G7), and when to ask again; null once nobody asks any more. Asked is about orders that
 * the ERP has, so the index holds these alone.
 */
export class Migration20261127094900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_order
        add column if not exists erp_invoice_numbers text[] not null default '{}',
        add column if not exists erp_invoices_due_at timestamptz null default now();`)
    this.addSql(`
      create index if not exists cc_order_invoices_due on cc_order (erp_invoices_due_at)
        where erp_state = 'sent' and erp_invoices_due_at is not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists cc_order_invoices_due;`)
    this.addSql(`alter table cc_order drop column if exists erp_invoice_numbers, drop column if exists erp_invoices_due_at;`)
  }
}
