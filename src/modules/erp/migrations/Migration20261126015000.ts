import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The shop adds contacts to the embedded directory by itself: their numbers come out
 * of a sequence, far from those that files use.
 */
export class Migration20261126015000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists erp_directory_contact_number start 900001;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop sequence if exists erp_directory_contact_number;`)
  }
}
