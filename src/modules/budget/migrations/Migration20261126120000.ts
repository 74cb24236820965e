import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A spending below nothing (C8): what makes an order cheaper later, where that counts when it happens and not where
 * the order was placed. It names the order's own spending, of which there is one. And a name for the second order of a
 * cart, which the platform allows and nothing was held for.
 */
export class Migration20261126120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table cc_budget_spending add column if not exists credit_of text null;`)
    this.addSql(`alter table cc_budget_spending drop constraint if exists cc_budget_spending_amount_check;`)
    this.addSql(`
      alter table cc_budget_spending add constraint cc_budget_spending_amount_check
        check (case when credit_of is null then amount >= 0 else amount < 0 end);`)
    this.addSql(`drop index if exists cc_budget_spending_order;`)
    this.addSql(`
      create unique index if not exists cc_budget_spending_order on cc_budget_spending (order_id)
        where order_id is not null and credit_of is null;`)
    this.addSql(`create index if not exists cc_budget_spending_credits on cc_budget_spending (order_id) where credit_of is not null;`)
    this.addSql(`alter table cc_budget_spending drop constraint if exists cc_budget_spending_source_check;`)
    this.addSql(`
      alter table cc_budget_spending add constraint cc_budget_spending_source_check
        check (source in ('checkout', 'gated', 'ungated', 'second_order', 'history'));`)
  }

  /** Fails where something counts less than nothing: it cannot be kept without its column. */
  override async down(): Promise<void> {
    this.addSql(`update cc_budget_spending set source = 'ungated' where source = 'second_order';`)
    this.addSql(`alter table cc_budget_spending drop constraint if exists cc_budget_spending_source_check;`)
    this.addSql(`
      alter table cc_budget_spending add constraint cc_budget_spending_source_check
        check (source in ('checkout', 'gated', 'ungated', 'history'));`)
    this.addSql(`drop index if exists cc_budget_spending_credits;`)
    this.addSql(`drop index if exists cc_budget_spending_order;`)
    this.addSql(`create unique index if not exists cc_budget_spending_order on cc_budget_spending (order_id) where order_id is not null;`)
    this.addSql(`alter table cc_budget_spending drop constraint if exists cc_budget_spending_amount_check;`)
    this.addSql(`alter table cc_budget_spending add constraint cc_budget_spending_amount_check check (amount >= 0);`)
    this.addSql(`alter table cc_budget_spending drop column if exists credit_of;`)
  }
}
