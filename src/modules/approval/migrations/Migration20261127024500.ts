import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Who heard of a request is noted for each of its tiers (C7): a person who decides in two is told in both, also where the first is noted while the
 * second begins, and an approval that is taken back finds those of its tier noted still.
 */
export class Migration20261127024500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists cc_approval_notice add column if not exists tier integer not null default 0;`)
    this.addSql(`update cc_approval_notice n set tier = r.tier from cc_approval_request r where r.id = n.request_id and r.tier <> n.tier;`)
    this.addSql(`
      alter table if exists cc_approval_notice
        drop constraint if exists cc_approval_notice_pkey,
        add constraint cc_approval_notice_pkey primary key (request_id, tier, business_user_id);`)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from cc_approval_notice n using cc_approval_request r where r.id = n.request_id and r.tier <> n.tier;`)
    this.addSql(`
      alter table if exists cc_approval_notice
        drop constraint if exists cc_approval_notice_pkey,
        add constraint cc_approval_notice_pkey primary key (request_id, business_user_id),
        drop column if exists tier;`)
  }
}
