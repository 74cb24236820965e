import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FLAGGED = "where source in ('ungated', 'second_order') and credit_of is null"

/**
 * Finds the orders that nothing could stop, newest first, among a million that were let through (C8): of all, of one company, of
 * one kind. They are few, so the indexes hold them alone.
 */
export class Migration20261127094700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists cc_budget_spending_flagged on cc_budget_spending (placed_at, id) ${FLAGGED};`)
    this.addSql(
      `create index if not exists cc_budget_spending_flagged_company on cc_budget_spending (company_id, placed_at, id) ${FLAGGED};`
    )
    this.addSql(`create index if not exists cc_budget_spending_flagged_source on cc_budget_spending (source, placed_at, id) ${FLAGGED};`)
  }

  override async down(): Promise<void> {
    for (const name of ["cc_budget_spending_flagged", "cc_budget_spending_flagged_company", "cc_budget_spending_flagged_source"]) {
      this.addSql(`drop index if exists ${name};`)
    }
  }
}
