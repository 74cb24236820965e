import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = ["erp_directory_contact", "erp_directory_invoice"]

/** Two operators edit one contact or invoice of the directory: a form that was opened before the other's save is told so. */
export class Migration20261127100500 extends Migration {
  override async up(): Promise<void> {
    for (const table of tables) {
      this.addSql(`alter table ${table} add column if not exists version integer not null default 1;`)
    }
  }

  override async down(): Promise<void> {
    for (const table of tables) {
      this.addSql(`alter table ${table} drop column if exists version;`)
    }
  }
}
