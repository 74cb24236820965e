import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Two activations with one e-mail and two customer numbers make the same login: one
 * could take away what the other has just made. So a run holds its e-mail as it
 * holds its number.
 */
export class Migration20261126020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create unique index if not exists cc_activation_one_email on cc_activation (email) where state in ('running', 'undoing');`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists cc_activation_one_email;`)
  }
}
