import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A shop without an ERP keeps what an ERP would have been sent: the embedded directory takes orders as
 * well, each once, under a number of its own.
 */
export class Migration20261126180100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists erp_directory_order (
        order_id text primary key,
        order_number text not null unique,
        customer_number text not null,
        data jsonb not null check (jsonb_typeof(data) = 'object'),
        received_at timestamptz not null default now()
      );`)
    this.addSql(`create index if not exists erp_directory_order_customer on erp_directory_order (customer_number, received_at desc);`)
    this.addSql(`create sequence if not exists erp_directory_order_number start 500001;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists erp_directory_order cascade;`)
    this.addSql(`drop sequence if exists erp_directory_order_number;`)
  }
}
