import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { outboxTableSql } from "../../../outbox/table-sql"
import { ERP_OUTBOX_TABLE } from "../outbox-table"

/** An operator's change of the directory is told to the audit in the transaction that makes it. */
export class Migration20261126020100 extends Migration {
  override async up(): Promise<void> {
    for (const sql of outboxTableSql(ERP_OUTBOX_TABLE)) {
      this.addSql(sql)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists ${ERP_OUTBOX_TABLE} cascade;`)
  }
}
