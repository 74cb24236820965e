import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Holds the companies of a group of reservations and reads the limits that apply, in one way to the database. Each
 * statement in the function looks anew, so a limit that was set until the lock was there is among them.
 */
export class Migration20261127030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function cc_budget_hold_limits(subjects jsonb) returns setof cc_budget_limit language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(key) from (
          select distinct hashtextextended('cc_budget ' || company_id, 0) as key
          from jsonb_to_recordset(subjects) as s (company_id text) order by key
        ) keys;
        return query select l.* from jsonb_to_recordset(subjects) as s (company_id text, subject_type text, subject_id text)
          join cc_budget_limit l on l.company_id = s.company_id and l.subject_type = s.subject_type
            and l.subject_id = s.subject_id and l.deleted_at is null;
      end $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists cc_budget_hold_limits(jsonb);`)
  }
}
