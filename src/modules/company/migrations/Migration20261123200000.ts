import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { outboxTableSql } from "../../../outbox/table-sql"

/**
 * Companies, their users, roles and activations. What must never be wrong
 * (one company a number, no cycle among parents, one running activation a
 * number) is guarded here, since code in two processes cannot.
 */
export class Migration20261123200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)

    this.addSql(`
      create table if not exists cc_company (
        id text primary key,
        name text not null check (char_length(name) between 1 and 200),
        customer_number text null check (customer_number = btrim(customer_number) and customer_number <> ''),
        parent_id text null references cc_company (id) on delete restrict,
        active boolean not null default true,
        center_by_erp boolean not null default false,
        center_override boolean null,
        address_1 text null, address_2 text null, postal_code text null,
        city text null, country_code text null, phone text null,
        currency_code text not null check (currency_code ~ '^[a-z]{3}$'),
        time_zone text not null,
        language_code text null,
        tax_id text null,
        external_id text null,
        customer_group_id text null,
        erp_synced_at timestamptz null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check (parent_id <> id)
      );`)
    this.addSql(`create unique index if not exists cc_company_customer_number_unique on cc_company (customer_number) where deleted_at is null and customer_number is not null;`)
    this.addSql(`create unique index if not exists cc_company_external_id_unique on cc_company (external_id) where deleted_at is null and external_id is not null;`)
    this.addSql(`create index if not exists cc_company_parent on cc_company (parent_id) where deleted_at is null and parent_id is not null;`)
    this.addSql(`create index if not exists cc_company_name on cc_company (lower(name), id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_company_created on cc_company (created_at, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_company_search on cc_company using gin (name gin_trgm_ops, customer_number gin_trgm_ops, city gin_trgm_ops) where deleted_at is null;`)

    this.addSql(`
      create or replace function cc_company_refuse_cycle() returns trigger language plpgsql as $body$
      begin
        if new.parent_id is null then return new; end if;
        -- one change of the tree at a time, or two of them could close a circle together
        perform pg_advisory_xact_lock(hashtext('cc_company_tree'));
        if exists (
          with recursive up (id) as (
            select new.parent_id
            union
            select c.parent_id from cc_company c join up on c.id = up.id where c.parent_id is not null
          )
          select 1 from up where id = new.id
        ) then
          raise exception 'company % would be above itself', new.id using errcode = 'check_violation', constraint = 'cc_company_no_cycle';
        end if;
        return new;
      end $body$;`)
    this.addSql(`drop trigger if exists cc_company_no_cycle on cc_company;`)
    this.addSql(`create trigger cc_company_no_cycle before insert or update of parent_id on cc_company for each row execute function cc_company_refuse_cycle();`)

    this.addSql(`
      create table if not exists cc_business_user (
        id text primary key,
        customer_id text not null,
        company_id text null references cc_company (id) on delete cascade,
        customer_number text null,
        status text not null default 'active' check (status in ('invited', 'active', 'deactivated')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check ((company_id is null) = (customer_number is not null))
      );`)
    this.addSql(`create unique index if not exists cc_business_user_in_company on cc_business_user (customer_id, company_id) where deleted_at is null and company_id is not null;`)
    this.addSql(`create unique index if not exists cc_business_user_plain on cc_business_user (customer_id, customer_number) where deleted_at is null and company_id is null;`)
    this.addSql(`create index if not exists cc_business_user_company on cc_business_user (company_id, created_at, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_number on cc_business_user (customer_number) where deleted_at is null and company_id is null;`)

    this.addSql(`
      create table if not exists cc_business_account (
        id text primary key,
        customer_id text not null,
        user_name text null check (user_name = lower(user_name) and position('@' in user_name) = 0),
        email_confirmed_at timestamptz null,
        confirmation_required boolean not null default false,
        locked_at timestamptz null,
        last_login_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_business_account_customer on cc_business_account (customer_id) where deleted_at is null;`)
    this.addSql(`create unique index if not exists cc_business_account_user_name on cc_business_account (user_name) where deleted_at is null and user_name is not null;`)

    this.addSql(`
      create table if not exists cc_business_user_role (
        id text primary key,
        business_user_id text not null references cc_business_user (id) on delete cascade,
        role_key text not null check (role_key ~ '^[a-z][a-z0-9_]{0,49}$'),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_business_user_role_unique on cc_business_user_role (business_user_id, role_key) where deleted_at is null;`)

    this.addSql(`
      create table if not exists cc_activation (
        id text primary key,
        customer_number text not null,
        fingerprint text not null,
        email text not null,
        state text not null default 'running' check (state in ('running', 'undoing', 'undone', 'refused', 'done')),
        planned_customer_id text null,
        auth_identity_id text null,
        outcome text null check (outcome in ('company_created', 'main_contact_added', 'business_user_created')),
        business_user_id text null,
        company_id text null,
        lease_until timestamptz not null,
        finished_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check ((state = 'done') = (outcome is not null))
      );`)
    this.addSql(`create unique index if not exists cc_activation_one_running on cc_activation (customer_number) where state in ('running', 'undoing');`)
    this.addSql(`create index if not exists cc_activation_repeat on cc_activation (fingerprint, finished_at) where state = 'done';`)
    this.addSql(`create index if not exists cc_activation_outdated on cc_activation (finished_at) where state in ('refused', 'undone');`)
    this.addSql(`create index if not exists cc_activation_unfinished on cc_activation (lease_until) where state in ('running', 'undoing');`)

    this.addSql(`
      create table if not exists cc_application (
        id text primary key,
        kind text not null check (kind in ('activation_help', 'main_contact_change', 'activation_disputed')),
        status text not null default 'open' check (status in ('open', 'accepted', 'declined')),
        customer_number text not null,
        invoice_number text null,
        email text not null,
        name text null, company_name text null, phone text null, message text null,
        locale text not null default 'en' check (locale in ('en', 'de')),
        customer_id text null,
        company_id text null,
        decision_message text null,
        decided_by text null,
        decided_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check ((status = 'open') = (decided_at is null))
      );`)
    this.addSql(`create unique index if not exists cc_application_open_once on cc_application (kind, customer_number, email) where status = 'open' and deleted_at is null;`)
    this.addSql(`create index if not exists cc_application_queue on cc_application (status, created_at desc, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_application_released on cc_application (customer_number, email, decided_at) where status = 'accepted' and deleted_at is null;`)

    for (const sql of outboxTableSql("cc_outbox")) {
      this.addSql(sql)
    }

    // the shape that the rate-limiter-flexible package expects
    this.addSql(`
      create table if not exists cc_attempt (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint null
      );`)
    this.addSql(`create index if not exists cc_attempt_expire on cc_attempt (expire);`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "cc_attempt",
      "cc_outbox",
      "cc_application",
      "cc_activation",
      "cc_business_user_role",
      "cc_business_account",
      "cc_business_user",
      "cc_company",
    ]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
    this.addSql(`drop function if exists cc_company_refuse_cycle();`)
  }
}
