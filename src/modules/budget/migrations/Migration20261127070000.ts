import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Plans are kept for as long as a connection lives: made while a table was small, one would read all of it ever after. So these
 * functions look each row up by its key, whatever the planner knows.
 */
const BY_KEY = "set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off"

/**
 * Reserves for a group in one way to the database, where all of it fits. Where something does not, or a limit is not as it
 * was seen, nothing is written, and the group is decided one by one. The function has to stay volatile, and its
 * transaction read committed: each of its statements looks anew, so that the limits are read after
 * the lock on the company, and what a balance has left once its row is held.
 */
export class Migration20261127070000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function cc_budget_write_reserved(spendings jsonb, allocations jsonb, moves jsonb)
      returns void language plpgsql ${BY_KEY} as $$
      declare
        m record;
      begin
        with asked as materialized (
          select * from jsonb_to_recordset(spendings) as x (id text, key text, input text, company_id text, business_user_id text,
            customer_id text, role_keys text[], cost_center_ids text[], cart_id text, order_id text, amount numeric, currency_code text,
            placed_at timestamptz, cause text)),
        spending as (
          insert into cc_budget_spending (id, key, input_hash, state, company_id, business_user_id, customer_id, role_keys,
            cost_center_ids, cart_id, order_id, amount, currency_code, placed_at)
          select id, key, md5(input), 'reserved', company_id, business_user_id, customer_id, role_keys,
            cost_center_ids, cart_id, order_id, amount, currency_code, placed_at
          from asked order by key),
        entry as (
          insert into cc_budget_entry (spending_id, nth, kind, reserved_delta, committed_delta, cause)
          select id, 0, 'reserve', amount, 0, cause from asked)
        insert into cc_budget_allocation (spending_id, limit_id, window_starts_at, rate)
          select spending_id, limit_id, window_starts_at, rate
          from jsonb_to_recordset(allocations) as a (spending_id text, limit_id text, window_starts_at timestamptz, rate numeric);
        for m in select * from jsonb_to_recordset(moves) as x (limit_id text, window_starts_at timestamptz, amount numeric) loop
          update cc_budget_balance b set reserved = b.reserved + m.amount, version = b.version + 1
            where b.limit_id = m.limit_id and b.window_starts_at = m.window_starts_at;
        end loop;
      end $$;`)
    this.addSql(`
      create or replace function cc_budget_reserve_fitting(subjects jsonb, seen text, spendings jsonb, allocations jsonb, moves jsonb)
      returns boolean language plpgsql ${BY_KEY} as $$
      declare
        standing text;
        m record;
      begin
        perform pg_advisory_xact_lock_shared(key) from (
          select distinct hashtextextended('cc_budget ' || company_id, 0) as key
          from jsonb_to_recordset(subjects) as s (company_id text) order by key
        ) keys;
        select coalesce(string_agg(l.id || ' ' || l.version, ',' order by l.id collate "C"), '') into standing
          from jsonb_to_recordset(subjects) as s (company_id text, subject_type text, subject_id text)
          cross join lateral (
            select l.id, l.version from cc_budget_limit l where l.company_id = s.company_id and l.subject_type = s.subject_type
              and l.subject_id = s.subject_id and l.deleted_at is null offset 0
          ) l;
        if standing <> seen then
          return false;
        end if;
        for m in select * from jsonb_to_recordset(moves) as x (limit_id text, window_starts_at timestamptz, amount numeric)
          order by limit_id, window_starts_at
        loop
          perform 1 from cc_budget_balance b where b.limit_id = m.limit_id and b.window_starts_at = m.window_starts_at
            and b.reserved + b.committed + m.amount <= (select l.amount from cc_budget_limit l where l.id = m.limit_id) for update;
          if not found then
            return false;
          end if;
        end loop;
        perform cc_budget_write_reserved(spendings, allocations, moves);
        return true;
      end $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists cc_budget_reserve_fitting(jsonb, text, jsonb, jsonb, jsonb);`)
    this.addSql(`drop function if exists cc_budget_write_reserved(jsonb, jsonb, jsonb);`)
  }
}
