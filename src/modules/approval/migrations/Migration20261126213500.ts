import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A request that nobody decides about in time expires as well (C7); it was never released, so `expired` says nothing of
 * `released_until` any more: empty there is "nobody decided", a day is "not ordered by it".
 */
export class Migration20261126213500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table if exists cc_approval_request
        drop constraint if exists cc_approval_request_released,
        add constraint cc_approval_request_released check (status <> 'released' or released_until is not null);`)
    this.addSql(`alter table if exists cc_approval_settings add column if not exists expiry_days integer null check (expiry_days >= 0);`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists cc_approval_settings drop column if exists expiry_days;`)
    this.addSql(`update cc_approval_request set status = 'withdrawn', cart_frozen = false where status = 'expired' and released_until is null;`)
    this.addSql(`
      alter table if exists cc_approval_request
        drop constraint if exists cc_approval_request_released,
        add constraint cc_approval_request_released check (status not in ('released', 'expired') or released_until is not null);`)
  }
}
