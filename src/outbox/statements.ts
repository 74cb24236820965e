import { requireTableName } from "./table-name"

export type OutboxStatements = ReturnType<typeof outboxStatements>

/**
 * The statements over one outbox table. The database's clock counts alone, so
 * that instances whose clocks differ agree on what is due.
 *
 * `claim` picks its rows in a materialized part: written as `id in (select …
 * limit … for update skip locked)` the planner may run the selection more than once
 * and lend more rows than the limit. It takes of each group the first
 * undelivered message only, and counts the attempt at once, so that a message
 * that kills its process is parked some day too.
 */
export function outboxStatements(tableName: string) {
  const table = requireTableName(tableName)
  /** Where `also` is joined as well, nothing is written where it has no row. */
  const insert = (also = "") => `
      insert into ${table} (id, topic, key, payload, sequence_group, available_at, state, last_error)
      select m.id, m.topic, m.key, m.payload, m.sequence_group, coalesce(m.available_at, now()),
        case when m.parked is null then 'waiting' else 'parked' end, m.parked
      from rows from (jsonb_to_recordset(?::jsonb) as (
        id text, topic text, key text, payload jsonb, sequence_group text, available_at timestamptz, parked text
      )) with ordinality as m (id, topic, key, payload, sequence_group, available_at, parked, nth) ${also}
      order by m.nth
      on conflict (key) do nothing`
  return {
    insert: insert(),

    claim: `
      with due as materialized (
        select m.id from ${table} m
        where m.state = 'waiting' and m.available_at <= now() and (m.topic in (select jsonb_array_elements_text(?::jsonb))) = ?::boolean
          and (m.locked_until is null or m.locked_until < now())
          and (m.sequence_group is null or not exists (
            select 1 from ${table} earlier
            where earlier.sequence_group = m.sequence_group
              and earlier.state <> 'delivered' and earlier.position < m.position))
        order by m.position
        limit ?
        for update skip locked
      ), claimed as (
        update ${table} m
        set attempts = m.attempts + 1, locked_until = now() + ? * interval '1 millisecond'
        from due where m.id = due.id
        returning m.id, m.key, m.topic, m.payload, m.attempts, m.locked_until, m.position
      )
      select * from claimed order by position`,

    markDelivered: `
      update ${table}
      set state = 'delivered', delivered_at = now(), payload = '{}'::jsonb,
          locked_until = null, last_error = null
      where id = ? and state <> 'delivered'`,

    markFailed: `
      update ${table}
      set state = ?, available_at = coalesce(?::timestamptz, available_at),
          last_error = ?, locked_until = null
      where id = ? and attempts = ? and state = 'waiting'`,

    giveBack: `
      update ${table} m set attempts = m.attempts - 1, locked_until = null
      from jsonb_to_recordset(?::jsonb) as g (id text, attempts integer)
      where m.id = g.id and m.attempts = g.attempts and m.state = 'waiting'`,

    listParked: `
      select id, key, topic, attempts, last_error, created_at, available_at
      from ${table} where state = 'parked' order by position limit ? offset ?`,

    replay: `
      with replayed as (
        update ${table}
        set state = 'waiting', attempts = 0, available_at = now(), locked_until = null
        where id = ? and state = 'parked' returning id
      ), told as (${insert("cross join replayed")}
      )
      select id from replayed`,

    countUndelivered: `
      select count(*) filter (where state = 'waiting')::integer as waiting,
             count(*) filter (where state = 'parked')::integer as parked
      from ${table} where state = 'waiting' or state = 'parked'`,

    removeUndelivered: `
      delete from ${table}
      where key in (select jsonb_array_elements_text(?::jsonb)) and state <> 'delivered'
      returning id`,

    deleteDelivered: `
      delete from ${table} where id in (
        select id from ${table} where state = 'delivered' and delivered_at < ?
        order by delivered_at limit ?)
      returning id`,
  }
}
