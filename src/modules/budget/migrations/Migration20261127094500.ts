import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** As it was made with the function. */
const BY_KEY = "set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off"

/** What a window leaves may be spent in the one after; whoever spends it there holds both rows, so it is seen once this one is held. */
const keepAfter = `if m.after_starts_at is not null then
            perform 1 from cc_budget_balance b where b.limit_id = m.limit_id and b.window_starts_at = m.after_starts_at
              and b.reserved + b.committed > (select l.amount from cc_budget_limit l where l.id = m.limit_id);
            if found then
              return false;
            end if;
          end if;`

/**
 * An order that is changed counts where it was placed, and what is left there may have been carried over and spent: such a
 * reservation is decided one by one.
 */
export class Migration20261127094500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(reserveFitting(keepAfter))
  }

  override async down(): Promise<void> {
    this.addSql(reserveFitting(""))
  }
}

function reserveFitting(more: string): string {
  return `
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
        for m in select * from jsonb_to_recordset(moves)
            as x (limit_id text, window_starts_at timestamptz, after_starts_at timestamptz, amount numeric)
          order by limit_id, window_starts_at
        loop
          perform 1 from cc_budget_balance b where b.limit_id = m.limit_id and b.window_starts_at = m.window_starts_at
            and b.reserved + b.committed + m.amount <= (select l.amount from cc_budget_limit l where l.id = m.limit_id) for update;
          if not found then
            return false;
          end if;
          ${more}
        end loop;
        perform cc_budget_write_reserved(spendings, allocations, moves);
        return true;
      end $$;`
}
