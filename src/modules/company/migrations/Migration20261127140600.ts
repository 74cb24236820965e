import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whoever asks for another user's change of e-mail is judged again once the new address agrees; nobody is known of those that wait by now. */
export class Migration20261127140600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table cc_email_change add column if not exists asker_customer_id text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table cc_email_change drop column if exists asker_customer_id;`)
  }
}
