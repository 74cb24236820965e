import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A person's places are found by the person, at every request of whoever is signed in; a list over the
 * users of all companies is sorted by an index, whichever way; and whoever holds a role is found by the role.
 */
export class Migration20261126010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists cc_business_user_customer on cc_business_user (customer_id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_email on cc_business_user (email, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_created on cc_business_user (created_at, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_role_key on cc_business_user_role (role_key) where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    for (const index of ["cc_business_user_customer", "cc_business_user_email", "cc_business_user_created", "cc_business_user_role_key"]) {
      this.addSql(`drop index if exists ${index};`)
    }
  }
}
