import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whether the shop made a login for somebody who never came in is asked whenever the e-mail is
 * added again, so it is found by the customer.
 */
export class Migration20261126003000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists cc_login_draft_customer on cc_login_draft (planned_customer_id) where state = 'done';`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists cc_login_draft_customer;`)
  }
}
