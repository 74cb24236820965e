import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { outboxTableSql } from "../../../table-sql"

/** The room's own rows, and its outbox beside them. */
export class Migration20261123000001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table note (
      id text primary key, text text not null, created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(), deleted_at timestamptz null);`)
    for (const sql of outboxTableSql("room_outbox")) {
      this.addSql(sql)
    }
  }
}
