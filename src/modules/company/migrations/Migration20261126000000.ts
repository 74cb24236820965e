import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A company runs its own users: what a place says of its person (a copy of name and
 * e-mail, so that ten thousand users are searched and sorted by an index of this
 * room), roles of the operator's own, rights, delegates and the ERP's contacts.
 */
export class Migration20261126000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_business_user
        add column if not exists salutation text not null default 'none' check (salutation in ('mr', 'ms', 'none')),
        add column if not exists first_name text not null default '' check (char_length(first_name) <= 50),
        add column if not exists last_name text not null default '' check (char_length(last_name) <= 200),
        add column if not exists email text not null default '' check (email = lower(email)),
        add column if not exists language_code text null check (language_code in ('en', 'de')),
        add column if not exists contact_number text null,
        add column if not exists erp_contact_state text not null default 'none' check (erp_contact_state in ('none', 'waiting', 'done', 'failed')),
        add column if not exists fields jsonb not null default '{}',
        add column if not exists invited_at timestamptz null,
        add column if not exists acceptance_required boolean not null default false,
        add column if not exists version integer not null default 1;`)
    this.addSql(`
      alter table cc_business_user
        add column if not exists sort_name text generated always as (lower(last_name || ' ' || first_name)) stored,
        add column if not exists search_text text generated always as (
          lower(first_name || ' ' || last_name || ' ' || email || ' ' || coalesce(contact_number, '') || ' ' ||
                jsonb_path_query_array(fields, '$.*')::text)
        ) stored;`)
    this.addSql(`create unique index if not exists cc_business_user_contact on cc_business_user (company_id, contact_number) where deleted_at is null and company_id is not null and contact_number is not null;`)
    this.addSql(`create unique index if not exists cc_business_user_company_email on cc_business_user (company_id, email) where deleted_at is null and company_id is not null and email <> '';`)
    this.addSql(`create index if not exists cc_business_user_company_name on cc_business_user (company_id, sort_name, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_name on cc_business_user (sort_name, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_business_user_search on cc_business_user using gin (search_text gin_trgm_ops) where deleted_at is null;`)

    this.addSql(`alter table cc_business_account add column if not exists sessions_ended_at timestamptz null;`)

    this.addSql(`
      create table if not exists cc_role (
        id text primary key,
        key text not null check (key ~ '^[a-z][a-z0-9_]{0,49}$' and key not in ('main_contact', 'approver', 'buyer')),
        name text not null check (char_length(name) between 1 and 100),
        description text null,
        permissions jsonb not null default '[]',
        assignable boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_role_key on cc_role (key) where deleted_at is null;`)

    this.addSql(`
      create table if not exists cc_access_setting (
        id text primary key,
        company_id text not null references cc_company (id) on delete cascade,
        business_user_id text null references cc_business_user (id) on delete cascade,
        permission text not null,
        effect text not null check (effect in ('allow', 'deny')),
        source text not null check (source in ('operator', 'company')),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        check (source = 'operator' or (effect = 'deny' and business_user_id is not null))
      );`)
    this.addSql(`create unique index if not exists cc_access_setting_company on cc_access_setting (company_id, permission) where business_user_id is null and deleted_at is null;`)
    this.addSql(`create unique index if not exists cc_access_setting_user on cc_access_setting (business_user_id, permission, source) where business_user_id is not null and deleted_at is null;`)

    this.addSql(`
      create table if not exists cc_delegate_grant (
        id text primary key,
        business_user_id text not null references cc_business_user (id) on delete cascade,
        customer_number text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_delegate_grant_unique on cc_delegate_grant (business_user_id, customer_number) where deleted_at is null;`)

    this.addSql(`alter table cc_company add column if not exists contacts_synced_at timestamptz null;`)
    this.addSql(`
      create table if not exists cc_erp_contact (
        id text primary key,
        company_id text not null references cc_company (id) on delete cascade,
        contact_number text not null,
        salutation text null check (salutation in ('mr', 'ms')),
        name text not null,
        email text null,
        phone text null,
        language_code text null,
        is_main boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        search_text text generated always as (lower(name || ' ' || coalesce(email, '') || ' ' || contact_number)) stored,
        sort_name text generated always as (lower(name)) stored
      );`)
    this.addSql(`create unique index if not exists cc_erp_contact_number on cc_erp_contact (company_id, contact_number) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_erp_contact_name on cc_erp_contact (company_id, sort_name, id) where deleted_at is null;`)
    this.addSql(`create index if not exists cc_erp_contact_search on cc_erp_contact using gin (search_text gin_trgm_ops) where deleted_at is null;`)

    // new logins made for a place that does not stand yet; a job removes what a dead process left
    this.addSql(`
      create table if not exists cc_login_draft (
        id text primary key,
        email text not null,
        planned_customer_id text not null,
        auth_identity_id text null,
        state text not null default 'running' check (state in ('running', 'undoing', 'undone', 'done')),
        lease_until timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)
    this.addSql(`create unique index if not exists cc_login_draft_one on cc_login_draft (email) where state in ('running', 'undoing');`)
    this.addSql(`create index if not exists cc_login_draft_unfinished on cc_login_draft (lease_until) where state in ('running', 'undoing');`)
  }

  override async down(): Promise<void> {
    for (const table of ["cc_login_draft", "cc_erp_contact", "cc_delegate_grant", "cc_access_setting", "cc_role"]) {
      this.addSql(`drop table if exists ${table} cascade;`)
    }
    this.addSql(`alter table cc_company drop column if exists contacts_synced_at;`)
    this.addSql(`alter table cc_business_account drop column if exists sessions_ended_at;`)
    this.addSql(`
      alter table cc_business_user
        drop column if exists search_text, drop column if exists sort_name,
        drop column if exists salutation, drop column if exists first_name, drop column if exists last_name,
        drop column if exists email, drop column if exists language_code, drop column if exists contact_number,
        drop column if exists erp_contact_state, drop column if exists fields, drop column if exists invited_at,
        drop column if exists acceptance_required, drop column if exists version;`)
  }
}
