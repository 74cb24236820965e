import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { outboxTableSql } from "../../../outbox/table-sql"
import { APPROVAL_OUTBOX_TABLE } from "../outbox-table"

/**
 * Requests for approval (C4–C6). A request's row says where it stands, and holds what was asked for as the buyer saw it;
 * `cc_approval_event` is its life, one row for each act, and is never changed. While `cart_frozen` is set, nothing of the
 * cart can be changed, and no other request can be made for it. Lists are read by the indexes below alone.
 */
export class Migration20261126130100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_approval_request (
        id text primary key,
        company_id text not null,
        business_user_id text not null,
        customer_id text not null,
        cart_id text not null,
        status text not null default 'open' check (status in ('open', 'approved', 'ordered', 'failed', 'rejected', 'withdrawn')),
        cart_frozen boolean not null default true,
        version integer not null default 1,
        amount numeric not null check (amount >= 0),
        currency_code text not null,
        line_count integer not null,
        fingerprint text not null,
        snapshot jsonb not null,
        reasons jsonb not null,
        cost_center_id text null,
        purchase_order_number text null,
        delegate_customer_number text null,
        delegate_name text null,
        decision text null check (decision in ('approved', 'rejected')),
        decided_by_id text null,
        decided_by_customer_id text null,
        decided_at timestamptz null,
        failure_code text null,
        failure_detail text null,
        order_id text null,
        ordering_at timestamptz null,
        ordering_tries integer not null default 0,
        expires_at timestamptz null,
        removed_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check ((decision is null) = (decided_at is null)),
        check ((status = 'failed') = (failure_code is not null)),
        check (status <> 'ordered' or order_id is not null),
        check (cart_frozen or status not in ('open', 'approved', 'failed'))
      );`)
    this.addSql(`create unique index if not exists cc_approval_request_cart on cc_approval_request (cart_id) where cart_frozen;`)
    this.addSql(`create index if not exists cc_approval_request_buyer on cc_approval_request (business_user_id, created_at, id) where removed_at is null;`)
    this.addSql(`create index if not exists cc_approval_request_waiting on cc_approval_request (company_id, created_at, id) where status in ('open', 'failed');`)
    this.addSql(`create index if not exists cc_approval_request_company on cc_approval_request (company_id, created_at, id);`)
    this.addSql(`create index if not exists cc_approval_request_status on cc_approval_request (company_id, status, created_at, id);`)
    this.addSql(`create index if not exists cc_approval_request_amount on cc_approval_request (company_id, amount, id);`)
    this.addSql(`create index if not exists cc_approval_request_all on cc_approval_request (created_at, id);`)
    this.addSql(`create index if not exists cc_approval_request_all_status on cc_approval_request (status, created_at, id);`)
    this.addSql(`create index if not exists cc_approval_request_all_amount on cc_approval_request (amount, id);`)

    this.addSql(`
      create table if not exists cc_approval_event (
        id bigint generated always as identity primary key,
        request_id text not null references cc_approval_request (id) on delete cascade,
        kind text not null check (kind in ('requested', 'commented', 'approved', 'rejected', 'withdrawn', 'changed', 'ordered', 'failed')),
        author_id text null,
        author_customer_id text null,
        text text null check (text <> '' and length(text) <= 2000),
        failure_code text null,
        created_at timestamptz not null default clock_timestamp()
      );`)
    this.addSql(`create index if not exists cc_approval_event_request on cc_approval_event (request_id, id);`)

    for (const sql of outboxTableSql(APPROVAL_OUTBOX_TABLE)) {
      this.addSql(sql)
    }
  }

  override async down(): Promise<void> {
    for (const table of [APPROVAL_OUTBOX_TABLE, "cc_approval_event", "cc_approval_request"]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
  }
}
