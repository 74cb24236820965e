import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A change of a login's e-mail waits for the addresses to agree, and is then made in
 * three places of which two are the platform's: its state says what a dead process left half-way.
 */
export class Migration20261126001000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_email_change (
        id text primary key,
        customer_id text not null,
        auth_identity_id text null,
        old_email text not null,
        old_login text null,
        new_email text not null check (new_email = lower(new_email)),
        requested_by text not null check (requested_by in ('customer', 'main_contact', 'operator')),
        company_id text null,
        locale text not null check (locale in ('en', 'de')),
        taken boolean not null default false,
        approval_required boolean not null default false,
        confirmed_at timestamptz null,
        approved_at timestamptz null,
        state text not null default 'pending' check (state in ('pending', 'applying', 'done', 'superseded')),
        run_id text null,
        lease_until timestamptz null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((state = 'applying') = (run_id is not null and lease_until is not null))
      );`)
    this.addSql(`create unique index if not exists cc_email_change_one on cc_email_change (customer_id) where state in ('pending', 'applying');`)
    this.addSql(`create unique index if not exists cc_email_change_address on cc_email_change (new_email) where state = 'applying';`)
    this.addSql(`create index if not exists cc_email_change_unfinished on cc_email_change (lease_until) where state = 'applying';`)
    this.addSql(`create index if not exists cc_email_change_created on cc_email_change (created_at);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_email_change cascade;`)
  }
}
