import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * An approver lowers what was asked for, and an approved basket is given back to its buyer to be ordered (C6). While an edit
 * runs, `edit_cart` holds the cart's rows as they were before it, so that one whose process died is undone exactly.
 */
export class Migration20261126180200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table if exists cc_approval_request
        add column if not exists released_until timestamptz null,
        add column if not exists payment_provider_id text null,
        add column if not exists edit_at timestamptz null,
        add column if not exists edit_cart jsonb null,
        drop constraint if exists cc_approval_request_status_check,
        add constraint cc_approval_request_status_check check (status in
          ('open', 'approved', 'released', 'ordered', 'failed', 'expired', 'rejected', 'withdrawn')),
        add constraint cc_approval_request_released check (status not in ('released', 'expired') or released_until is not null),
        add constraint cc_approval_request_released_frozen check (cart_frozen or status <> 'released'),
        add constraint cc_approval_request_edit check ((edit_at is null) = (edit_cart is null) and (edit_at is null or status in ('open', 'failed')));`)
    this.addSql(`create index if not exists cc_approval_request_released on cc_approval_request (released_until) where status in ('released', 'expired');`)
    this.addSql(`create index if not exists cc_approval_request_edited on cc_approval_request (edit_at) where edit_at is not null;`)
    this.addSql(`
      alter table if exists cc_approval_event
        add column if not exists lines jsonb null,
        drop constraint if exists cc_approval_event_kind_check,
        add constraint cc_approval_event_kind_check check (kind in
          ('requested', 'commented', 'edited', 'approved', 'released', 'rejected', 'withdrawn', 'changed', 'ordered', 'failed', 'expired')),
        add constraint cc_approval_event_lines check ((kind = 'edited') = (lines is not null));`)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from cc_approval_event where kind in ('edited', 'released', 'expired');`)
    this.addSql(`
      alter table if exists cc_approval_event
        drop column if exists lines,
        drop constraint if exists cc_approval_event_kind_check,
        add constraint cc_approval_event_kind_check check (kind in
          ('requested', 'commented', 'approved', 'rejected', 'withdrawn', 'changed', 'ordered', 'failed'));`)
    this.addSql(`update cc_approval_request set status = 'withdrawn', cart_frozen = false where status in ('released', 'expired');`)
    this.addSql(`
      alter table if exists cc_approval_request
        drop column if exists released_until,
        drop column if exists payment_provider_id,
        drop column if exists edit_at,
        drop column if exists edit_cart,
        drop constraint if exists cc_approval_request_status_check,
        add constraint cc_approval_request_status_check check (status in
          ('open', 'approved', 'ordered', 'failed', 'rejected', 'withdrawn'));`)
  }
}
