import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A job that looks through a whole table goes on where it was, a few rows at a time, whichever instance runs it: how far it has come. */
export class Migration20261127140500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists cc_walk (name text primary key, after_id text not null);`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_walk;`)
  }
}
