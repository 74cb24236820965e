import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const shared = `
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

/**
 * A shop without an ERP needs tables that play one (the embedded directory), and a
 * shop with one needs what it said last, for the hours in which it is away.
 *
 * The directory is searched by any part of a number, a name or a city: hence the
 * trigram indexes. The checks hold what the CSV import and the operator's form
 * promise, whoever writes.
 */
export class Migration20261123220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(createCustomers)
    this.addSql(createContacts)
    this.addSql(createInvoices)
    this.addSql(createRecords)
    for (const index of indexes) {
      this.addSql(index)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "erp_customer_record" cascade;`)
    this.addSql(`drop table if exists "erp_directory_invoice" cascade;`)
    this.addSql(`drop table if exists "erp_directory_contact" cascade;`)
    this.addSql(`drop table if exists "erp_directory_customer" cascade;`)
  }
}

const createCustomers = `
create table if not exists "erp_directory_customer" (
  "id" text not null,
  "customer_number" text not null,
  "name" text not null,
  "center_enabled" boolean not null default false,
  "main_contact_emails" text[] not null default '{}',
  "address_1" text null,
  "address_2" text null,
  "postal_code" text null,
  "city" text null,
  "country_code" text null,
  "phone" text null,
  "currency_code" text null,
  "time_zone" text null,
  "language_code" text null,
  "tax_id" text null,${shared},
  constraint "erp_directory_customer_pkey" primary key ("id"),
  constraint "erp_directory_customer_number_check"
    check (char_length("customer_number") between 1 and 64),
  constraint "erp_directory_customer_name_check" check (char_length("name") between 1 and 200),
  constraint "erp_directory_customer_country_check" check ("country_code" ~ '^[a-z]{2}$'),
  constraint "erp_directory_customer_currency_check" check ("currency_code" ~ '^[a-z]{3}$'),
  constraint "erp_directory_customer_language_check" check ("language_code" ~ '^[a-z]{2}$')
);`

const createContacts = `
create table if not exists "erp_directory_contact" (
  "id" text not null,
  "customer_number" text not null,
  "contact_number" text not null,
  "salutation" text null,
  "name" text not null,
  "email" text null,
  "phone" text null,
  "language_code" text null,
  "is_main" boolean not null default false,
  "is_company" boolean not null default false,${shared},
  constraint "erp_directory_contact_pkey" primary key ("id"),
  constraint "erp_directory_contact_number_check"
    check (char_length("contact_number") between 1 and 64),
  constraint "erp_directory_contact_salutation_check" check ("salutation" in ('mr', 'ms')),
  constraint "erp_directory_contact_email_check" check ("email" = lower("email")),
  constraint "erp_directory_contact_language_check" check ("language_code" ~ '^[a-z]{2}$')
);`

const createInvoices = `
create table if not exists "erp_directory_invoice" (
  "id" text not null,
  "customer_number" text not null,
  "invoice_number" text not null,
  "status" text not null default 'issued',${shared},
  constraint "erp_directory_invoice_pkey" primary key ("id"),
  constraint "erp_directory_invoice_number_check"
    check (char_length("invoice_number") between 1 and 64),
  constraint "erp_directory_invoice_status_check"
    check ("status" in ('issued', 'draft', 'cancelled'))
);`

const createRecords = `
create table if not exists "erp_customer_record" (
  "id" text not null,
  "customer_number" text not null,
  "data" jsonb not null,
  "fetched_at" timestamptz not null,${shared},
  constraint "erp_customer_record_pkey" primary key ("id"),
  constraint "erp_customer_record_data_check"
    check (jsonb_typeof("data") = 'object' and "data"->>'customerNumber' = "customer_number")
);`

const indexes = [
  `create unique index if not exists "IDX_erp_directory_customer_customer_number_unique"
     on "erp_directory_customer" ("customer_number") where deleted_at is null;`,
  `create unique index if not exists "IDX_erp_directory_contact_customer_number_contact_number_unique"
     on "erp_directory_contact" ("customer_number", "contact_number") where deleted_at is null;`,
  `create unique index if not exists "IDX_erp_directory_invoice_customer_number_invoice_number_unique"
     on "erp_directory_invoice" ("customer_number", "invoice_number") where deleted_at is null;`,
  `create unique index if not exists "IDX_erp_customer_record_customer_number_unique"
     on "erp_customer_record" ("customer_number") where deleted_at is null;`,
  `create index if not exists "IDX_erp_directory_customer_search_number"
     on "erp_directory_customer" using gin ("customer_number" gin_trgm_ops) where deleted_at is null;`,
  `create index if not exists "IDX_erp_directory_customer_search_name"
     on "erp_directory_customer" using gin ("name" gin_trgm_ops) where deleted_at is null;`,
  `create index if not exists "IDX_erp_directory_customer_search_city"
     on "erp_directory_customer" using gin ("city" gin_trgm_ops) where deleted_at is null;`,
  `create index if not exists "IDX_erp_directory_customer_search_email"
     on "erp_directory_customer" using gin ("main_contact_emails") where deleted_at is null;`,
  ...[
    "erp_directory_customer",
    "erp_directory_contact",
    "erp_directory_invoice",
    "erp_customer_record",
  ].map(
    (table) =>
      `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
  ),
]
