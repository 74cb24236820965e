import { requireTableName } from "./table-name"

/**
 * The statements that lay down one room's outbox, for its migration:
 *
 * ```ts
 * for (const sql of outboxTableSql("customer_center_company_outbox")) {
 *   this.addSql(sql)
 * }
 * ```
 *
 * `key` is unique for as long as the row stays. `position` orders messages of
 * one transaction, whose `created_at` are equal. A delivered row has no
 * payload: what it told lies where it was delivered, and personal data must not
 * stay behind in a queue.
 */
export function outboxTableSql(tableName: string): string[] {
  const table = requireTableName(tableName)
  return [
    `create table if not exists ${table} (
      id text primary key,
      position bigint generated always as identity,
      topic text not null,
      key text not null,
      payload jsonb not null,
      state text not null default 'waiting',
      sequence_group text null,
      attempts integer not null default 0,
      available_at timestamptz not null default now(),
      locked_until timestamptz null,
      last_error text null,
      created_at timestamptz not null default now(),
      delivered_at timestamptz null,
      constraint ${table}_state_known check (state in ('waiting', 'delivered', 'parked')),
      constraint ${table}_delivered_at_set check ((state = 'delivered') = (delivered_at is not null)),
      constraint ${table}_delivered_empty check (state <> 'delivered' or payload = '{}'::jsonb)
    );`,
    `create unique index if not exists ${table}_key_unique on ${table} (key);`,
    `create index if not exists ${table}_due on ${table} (position) where state = 'waiting';`,
    `create index if not exists ${table}_parked on ${table} (position) where state = 'parked';`,
    `create index if not exists ${table}_group on ${table} (sequence_group, position) where state <> 'delivered' and sequence_group is not null;`,
    `create index if not exists ${table}_delivered on ${table} (delivered_at) where state = 'delivered';`,
  ]
}
