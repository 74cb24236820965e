import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A cart of a business user belongs to the company that was chosen when it was made,
 * and so does the order that becomes of it; a delegate's choice for whom to act
 * is stored, so that every process sees the same one.
 */
export class Migration20261126061100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_cart (
        cart_id text primary key,
        customer_id text not null,
        business_user_id text not null,
        company_id text null,
        delegate_customer_number text null,
        delegate_name text null,
        priced boolean not null,
        ordered_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((delegate_customer_number is null) = (delegate_name is null))
      );`)
    this.addSql(`create index if not exists cc_cart_business_user on cc_cart (business_user_id);`)
    this.addSql(`create index if not exists cc_cart_open on cc_cart (updated_at) where ordered_at is null;`)

    // one cart may become two orders, so the order's own id is the key
    this.addSql(`
      create table if not exists cc_order (
        order_id text primary key,
        cart_id text not null,
        customer_id text not null,
        business_user_id text not null,
        company_id text null,
        delegate_customer_number text null,
        delegate_name text null,
        created_at timestamptz not null default now()
      );`)
    this.addSql(`create index if not exists cc_order_company on cc_order (company_id, created_at desc, order_id) where company_id is not null;`)
    this.addSql(`create index if not exists cc_order_customer on cc_order (customer_id, created_at desc, order_id);`)

    this.addSql(`
      create table if not exists cc_delegation (
        business_user_id text primary key references cc_business_user (id) on delete cascade,
        customer_number text not null,
        name text not null,
        profile jsonb not null,
        started_at timestamptz not null,
        expires_at timestamptz not null
      );`)

    this.addSql(`create index if not exists cc_company_customer_group on cc_company (customer_group_id) where customer_group_id is not null and deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists cc_company_customer_group;`)
    for (const table of ["cc_delegation", "cc_order", "cc_cart"]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
  }
}
