import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which share of a limit was told of in which period (C9): once, whatever comes and goes afterwards. */
export class Migration20261126110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_budget_alert (
        limit_id text not null,
        window_starts_at timestamptz not null,
        share integer not null check (share between 1 and 100),
        created_at timestamptz not null default now(),
        primary key (limit_id, window_starts_at, share)
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_budget_alert;`)
  }
}
