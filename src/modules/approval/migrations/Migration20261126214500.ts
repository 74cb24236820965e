import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Up to what each approver may approve (C7). A row without an amount is a ceiling that was lifted; its version goes on. */
export class Migration20261126214500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_approval_ceiling (
        business_user_id text primary key,
        company_id text not null,
        amount numeric null check (amount >= 0),
        currency_code text not null,
        version integer not null default 1,
        updated_at timestamptz not null default now()
      );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_approval_ceiling cascade;`)
  }
}
