import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Anybody may hand a case over with somebody else's number and e-mail (A9): what comes later stands beside the first
 * entries of an open case and never in their place.
 */
export class Migration20261127091500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_application
        add column if not exists later_entries jsonb not null default '[]',
        add column if not exists later_count integer not null default 0;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table cc_application drop column if exists later_entries, drop column if exists later_count;`)
  }
}
