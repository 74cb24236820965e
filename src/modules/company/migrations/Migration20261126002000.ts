import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A company keeps delivery addresses that all its users are offered (B14); the billing address is the ERP's. */
export class Migration20261126002000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_company_address (
        id text primary key,
        company_id text not null references cc_company (id) on delete cascade,
        label text not null check (char_length(label) between 1 and 100),
        recipient text null,
        address_1 text not null,
        address_2 text null,
        postal_code text null,
        city text not null,
        province text null,
        country_code text not null check (country_code ~ '^[a-z]{2}$'),
        phone text null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_company_address_label on cc_company_address (company_id, lower(label)) where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_company_address cascade;`)
  }
}
