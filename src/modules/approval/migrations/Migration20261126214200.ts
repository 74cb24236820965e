import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Rules that ask for an approval beyond budgets (C7): the shop's own (without a company) and each company's, and whether the
 * shop's hold in a company beside its own. A request keeps its tiers as they were when it was sent; without any it has one, in
 * which everybody decides who may. `open_slots` says who can decide at this moment, so that lists find it by the row alone.
 */
export class Migration20261126214200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_approval_rule (
        id text primary key,
        company_id text null,
        name text not null check (name <> ''),
        conditions jsonb not null check (jsonb_typeof(conditions) = 'array' and jsonb_array_length(conditions) > 0),
        tiers jsonb not null check (jsonb_typeof(tiers) = 'array'),
        active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );`)
    this.addSql(`create index if not exists cc_approval_rule_company on cc_approval_rule (company_id, created_at, id);`)
    this.addSql(`
      create table if not exists cc_approval_rule_scope (
        company_id text primary key,
        shop_rules boolean not null default true,
        version integer not null default 1,
        updated_at timestamptz not null default now()
      );`)
    this.addSql(`
      alter table if exists cc_approval_request
        add column if not exists tiers jsonb null,
        add column if not exists tier integer not null default 0,
        add column if not exists open_slots jsonb null,
        add column if not exists tier_began_at timestamptz null,
        add constraint cc_approval_request_tiers check ((tiers is null) = (open_slots is null));`)
    this.addSql(`alter table if exists cc_approval_event add column if not exists tier integer null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists cc_approval_event drop column if exists tier;`)
    this.addSql(`
      alter table if exists cc_approval_request
        drop constraint if exists cc_approval_request_tiers,
        drop column if exists tiers,
        drop column if exists tier,
        drop column if exists open_slots,
        drop column if exists tier_began_at;`)
    this.addSql(`drop table if exists cc_approval_rule_scope cascade;`)
    this.addSql(`drop table if exists cc_approval_rule cascade;`)
  }
}
