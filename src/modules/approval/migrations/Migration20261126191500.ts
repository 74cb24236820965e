import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Who heard of a request, and when (C7): one row for each person who was asked to decide, so that whoever newly can
 * is told, and nobody twice. `told_at` is empty while it waits for the person's daily mail. A company's own settings stand
 * in `cc_approval_settings`; what is empty there is as the shop's options say.
 */
export class Migration20261126191500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_approval_notice (
        request_id text not null references cc_approval_request (id) on delete cascade,
        business_user_id text not null,
        created_at timestamptz not null default now(),
        told_at timestamptz null,
        primary key (request_id, business_user_id)
      );`)
    this.addSql(`create index if not exists cc_approval_notice_untold on cc_approval_notice (business_user_id, created_at) where told_at is null;`)
    this.addSql(`
      create table if not exists cc_approval_mail_preference (
        business_user_id text primary key,
        mode text not null check (mode in ('at_once', 'daily')),
        updated_at timestamptz not null default now()
      );`)
    this.addSql(`
      create table if not exists cc_approval_settings (
        company_id text primary key,
        own_approval boolean null,
        reminder_hours integer null check (reminder_hours >= 0),
        escalation_hours integer null check (escalation_hours >= 0),
        version integer not null default 1,
        updated_at timestamptz not null default now()
      );`)
    this.addSql(`alter table cc_approval_request add column if not exists reminded_at timestamptz null, add column if not exists escalated_at timestamptz null;`)
  }

  override async down(): Promise<void> {
    for (const table of ["cc_approval_settings", "cc_approval_mail_preference", "cc_approval_notice"]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
    this.addSql(`alter table cc_approval_request drop column if exists reminded_at, drop column if exists escalated_at;`)
  }
}
