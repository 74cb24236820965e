import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { outboxTableSql } from "../../../outbox/table-sql"
import { BUDGET_OUTBOX_TABLE } from "../outbox-table"

/**
 * Limits, and a ledger that they are kept by (C1, C8). What a company spends is one row of
 * `cc_budget_spending` for each order or run of a checkout; every move of its money is a row of
 * `cc_budget_entry` and never changes; `cc_budget_allocation` says which limits it counts to. A balance is
 * the sum of the entries allocated to it, kept beside them so that a check costs the same after a million.
 */
export class Migration20261126080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_budget_limit (
        id text primary key,
        company_id text not null,
        subject_type text not null check (subject_type in ('user', 'role', 'cost_center', 'company')),
        subject_id text not null,
        period text not null check (period in ('order', 'day', 'week', 'month', 'quarter', 'year', 'total')),
        amount numeric not null check (amount > 0),
        currency_code text not null check (currency_code = lower(currency_code)),
        time_zone text not null,
        on_exceed text not null default 'approve' check (on_exceed in ('approve', 'block', 'warn')),
        carry_over boolean not null default false,
        valid_from timestamptz null,
        valid_until timestamptz null,
        alert_shares jsonb not null default '[80, 100]',
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check (valid_until > valid_from),
        check (not carry_over or period not in ('order', 'total'))
      );`)
    this.addSql(`
      create unique index if not exists cc_budget_limit_unique on cc_budget_limit
        (company_id, subject_type, subject_id, period, on_exceed, coalesce(valid_from, '-infinity'), coalesce(valid_until, 'infinity'))
        where deleted_at is null;`)

    // the row is the lock; room in the page, and no index on what changes, keep its updates in place
    this.addSql(`
      create table if not exists cc_budget_balance (
        limit_id text not null,
        window_starts_at timestamptz not null,
        reserved numeric not null default 0 check (reserved >= 0),
        committed numeric not null default 0,
        version bigint not null default 0,
        primary key (limit_id, window_starts_at)
      ) with (fillfactor = 50);`)

    this.addSql(`
      create table if not exists cc_budget_spending (
        id text primary key,
        key text not null,
        input_hash text not null,
        state text not null check (state in ('reserved', 'committed', 'released')),
        company_id text not null,
        business_user_id text not null,
        customer_id text not null,
        role_keys text[] not null,
        cost_center_ids text[] not null,
        cart_id text null,
        order_id text null,
        amount numeric not null check (amount >= 0),
        currency_code text not null,
        placed_at timestamptz not null,
        source text not null default 'checkout' check (source in ('checkout', 'gated', 'ungated', 'history')),
        settled_as_of timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );`)
    this.addSql(`create unique index if not exists cc_budget_spending_key on cc_budget_spending (key);`)
    this.addSql(`create unique index if not exists cc_budget_spending_order on cc_budget_spending (order_id) where order_id is not null;`)
    this.addSql(`create index if not exists cc_budget_spending_cart on cc_budget_spending (cart_id) where cart_id is not null;`)
    this.addSql(`create index if not exists cc_budget_spending_reserved on cc_budget_spending (created_at) where state = 'reserved';`)
    this.addSql(`create index if not exists cc_budget_spending_company on cc_budget_spending (company_id, placed_at desc, id);`)

    this.addSql(`
      create table if not exists cc_budget_allocation (
        spending_id text not null references cc_budget_spending (id),
        limit_id text not null,
        window_starts_at timestamptz not null,
        rate numeric not null default 1 check (rate > 0),
        primary key (spending_id, limit_id)
      );`)
    this.addSql(`create index if not exists cc_budget_allocation_limit on cc_budget_allocation (limit_id, window_starts_at, spending_id);`)

    this.addSql(`
      create table if not exists cc_budget_entry (
        id bigint generated always as identity primary key,
        key text not null,
        spending_id text not null references cc_budget_spending (id),
        kind text not null check (kind in ('reserve', 'commit', 'release', 'adjust')),
        reserved_delta numeric not null,
        committed_delta numeric not null,
        cause text not null,
        created_at timestamptz not null default now()
      );`)
    this.addSql(`create unique index if not exists cc_budget_entry_key on cc_budget_entry (key);`)
    this.addSql(`create index if not exists cc_budget_entry_spending on cc_budget_entry (spending_id, id);`)
    this.addSql(`
      create or replace function cc_budget_entry_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'An entry of the ledger is never changed: write another one';
      end $$;`)
    this.addSql(`
      create or replace trigger cc_budget_entry_stays before update or delete on cc_budget_entry
        for each row execute function cc_budget_entry_stays();`)

    this.addSql(`
      create table if not exists cc_budget_refusal (
        id bigint generated always as identity primary key,
        key text not null,
        company_id text not null,
        business_user_id text not null,
        cart_id text null,
        limit_id text not null,
        window_starts_at timestamptz null,
        on_exceed text not null,
        amount numeric not null,
        reserved numeric not null,
        committed numeric not null,
        carried numeric not null,
        limit_amount numeric not null,
        balance_version bigint null,
        created_at timestamptz not null default now(),
        check (committed + reserved + amount > limit_amount + carried)
      );`)
    this.addSql(`create index if not exists cc_budget_refusal_limit on cc_budget_refusal (limit_id, id);`)
    this.addSql(`create index if not exists cc_budget_refusal_key on cc_budget_refusal (key);`)

    this.addSql(`
      create table if not exists cc_cost_center (
        id text primary key,
        company_id text not null,
        parent_id text null,
        code text not null check (code <> ''),
        name text not null check (name <> ''),
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        unique (id, company_id),
        foreign key (parent_id, company_id) references cc_cost_center (id, company_id),
        check (parent_id <> id)
      );`)
    this.addSql(`create unique index if not exists cc_cost_center_code on cc_cost_center (company_id, lower(code)) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_cost_center_parent on cc_cost_center (parent_id) where parent_id is not null;`)
    this.addSql(`
      create table if not exists cc_cost_center_user (
        cost_center_id text not null,
        company_id text not null,
        business_user_id text not null,
        is_default boolean not null default false,
        created_at timestamptz not null default now(),
        primary key (cost_center_id, business_user_id),
        foreign key (cost_center_id, company_id) references cc_cost_center (id, company_id) on delete cascade
      );`)
    this.addSql(`create unique index if not exists cc_cost_center_user_default on cc_cost_center_user (business_user_id) where is_default;`)
    this.addSql(`create index if not exists cc_cost_center_user_user on cc_cost_center_user (business_user_id);`)

    for (const sql of outboxTableSql(BUDGET_OUTBOX_TABLE)) {
      this.addSql(sql)
    }
  }

  override async down(): Promise<void> {
    for (const table of [
      BUDGET_OUTBOX_TABLE,
      "cc_cost_center_user",
      "cc_cost_center",
      "cc_budget_refusal",
      "cc_budget_entry",
      "cc_budget_allocation",
      "cc_budget_spending",
      "cc_budget_balance",
      "cc_budget_limit",
    ]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
    this.addSql(`drop function if exists cc_budget_entry_stays();`)
  }
}
