import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whoever decides looks for one buyer's requests, also for those that the buyer took off the own list; and what a person wrote is found where
 * that person is erased.
 */
export class Migration20261126213200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists cc_approval_request_of_user on cc_approval_request (business_user_id, created_at, id);`)
    this.addSql(`create index if not exists cc_approval_request_customer on cc_approval_request (customer_id);`)
    this.addSql(`create index if not exists cc_approval_event_author on cc_approval_event (author_customer_id) where text is not null;`)
  }

  override async down(): Promise<void> {
    for (const index of ["cc_approval_request_of_user", "cc_approval_request_customer", "cc_approval_event_author"]) {
      this.addSql(`drop index if exists ${index};`)
    }
  }
}
