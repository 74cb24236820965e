import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What became of an order in the ERP stands with the order (F1, F4): whether it is still to be sent, the number it has there,
 * or why it has none. When the ERP was last asked without an answer is kept, as the order may have arrived then.
 * Orders from before are not to be sent.
 */
export class Migration20261126180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_order
        add column if not exists erp_state text null
          constraint cc_order_erp_state_known check (erp_state in ('waiting', 'sent', 'failed', 'canceled')),
        add column if not exists erp_order_number text null
          constraint cc_order_erp_number_when_sent check ((erp_order_number is not null) = (erp_state is not null and erp_state = 'sent')),
        add column if not exists erp_failure text null,
        add column if not exists erp_asked_at timestamptz null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table cc_order
        drop column if exists erp_state,
        drop column if exists erp_order_number,
        drop column if exists erp_failure,
        drop column if exists erp_asked_at;`)
  }
}
