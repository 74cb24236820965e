import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Who decides for whom during an absence (C7), by days of the company's clocks. A row without a deputy is an absence that was taken back;
 * its version goes on. `for_id` of an event is whom somebody stood in for when they acted.
 */
export class Migration20261126220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_approval_deputy (
        business_user_id text primary key,
        company_id text not null,
        deputy_id text null,
        starts_on date null,
        ends_on date null,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        check ((deputy_id is null) = (starts_on is null) and (deputy_id is null) = (ends_on is null)),
        check (ends_on >= starts_on),
        check (deputy_id <> business_user_id)
      );`)
    this.addSql(`create index if not exists cc_approval_deputy_company on cc_approval_deputy (company_id) where deputy_id is not null;`)
    this.addSql(`create index if not exists cc_approval_deputy_deputy on cc_approval_deputy (deputy_id) where deputy_id is not null;`)
    this.addSql(`alter table if exists cc_approval_event add column if not exists for_id text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists cc_approval_event drop column if exists for_id;`)
    this.addSql(`drop table if exists cc_approval_deputy cascade;`)
  }
}
