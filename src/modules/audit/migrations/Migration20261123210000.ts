import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The trail. A row that could be changed proves nothing, so the database itself
 * refuses it; what tells of persons lies apart, because that must be erasable.
 */
export class Migration20261123210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists cc_audit_event (
        id text primary key,
        source_key text not null,
        action text not null check (action ~ '^[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+$'),
        occurred_at timestamptz not null,
        actor_type text not null check (actor_type in ('customer', 'user', 'api-key', 'system', 'anonymous')),
        actor_id text null,
        company_id text null,
        subject_type text not null,
        subject_id text null,
        details jsonb not null check (jsonb_typeof(details) = 'object'),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null check (deleted_at is null)
      );`)
    this.addSql(
      `create unique index if not exists cc_audit_event_source_key_unique on cc_audit_event (source_key);`
    )
    this.addSql(
      `create index if not exists cc_audit_event_newest on cc_audit_event (occurred_at desc, id desc);`
    )
    for (const column of ["company_id", "subject_id", "actor_id", "action"]) {
      this.addSql(
        `create index if not exists cc_audit_event_${column} on cc_audit_event (${column}, occurred_at desc, id desc) where ${column} is not null;`
      )
    }

    this.addSql(`
      create table if not exists cc_audit_event_personal (
        id text primary key references cc_audit_event (id),
        client_address text null,
        values jsonb null check (jsonb_typeof(values) = 'object'),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null
      );`)

    this.addSql(`
      create or replace function cc_audit_event_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
      end $$;`)
    this.addSql(`drop trigger if exists cc_audit_event_append_only on cc_audit_event;`)
    this.addSql(`
      create trigger cc_audit_event_append_only before update or delete on cc_audit_event
      for each row execute function cc_audit_event_refuse_change();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists cc_audit_event_personal;`)
    this.addSql(`drop table if exists cc_audit_event;`)
    this.addSql(`drop function if exists cc_audit_event_refuse_change();`)
  }
}
