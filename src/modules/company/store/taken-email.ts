import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { listSpellingRanges } from "../rules/spelling-ranges"
import { selectRows } from "../../../database/sql"

/**
 * Whether a login somebody stands behind, or an account of the shop, has this e-mail in whatever case. The platform
 * keeps addresses as they were typed, and its own indexes hold them so; they are asked for ranges that hold every
 * spelling, since comparing without case would read each customer of the shop.
 *
 * @param email in lower case
 */
export async function isEmailTaken(
  manager: SqlEntityManager,
  { email, provider }: { email: string; provider: string }
): Promise<boolean> {
  const { within, ends } = spellingsOf(email)
  const [row] = await selectRows<{ taken: boolean }>(
    manager,
    `select exists (
       select 1 from customer c
       where ${within("c.email")} and lower(c.email) = ? and c.has_account and c.deleted_at is null
     ) or exists (
       select 1 from provider_identity p join auth_identity a on a.id = p.auth_identity_id and a.deleted_at is null
       where ${within("p.entity_id")} and lower(p.entity_id) = ? and p.provider = ? and p.deleted_at is null
         and exists (
           select 1 from jsonb_each(case jsonb_typeof(a.app_metadata) when 'object' then a.app_metadata else '{}' end) actor
           where jsonb_typeof(actor.value) = 'string')
     ) as taken`,
    [...ends, email, ...ends, email, provider]
  )
  return row?.taken ?? false
}

/** More than these are one address in ways that nobody types. */
const MOST_SPELLINGS = 10

/**
 * How the logins are written that have this e-mail in whatever case, the lower-case one first. More than one is what
 * the platform allowed before the plugin was there.
 *
 * @param email in lower case
 */
export async function listLoginSpellings(
  manager: SqlEntityManager,
  { email, provider }: { email: string; provider: string }
): Promise<string[]> {
  const { within, ends } = spellingsOf(email)
  const rows = await selectRows<{ entity_id: string }>(
    manager,
    `select p.entity_id from provider_identity p join auth_identity a on a.id = p.auth_identity_id and a.deleted_at is null
     where ${within("p.entity_id")} and lower(p.entity_id) = ? and p.provider = ? and p.deleted_at is null
     order by p.entity_id = ? desc, p.created_at, p.id limit ?`,
    [...ends, email, provider, email, MOST_SPELLINGS]
  )
  return rows.map((row) => row.entity_id)
}

/**
 * The shop's account with this e-mail in whatever case, the lower-case one before others; null where there is none.
 *
 * @param email in lower case
 */
export async function findAccountByEmail(manager: SqlEntityManager, email: string): Promise<string | null> {
  const { within, ends } = spellingsOf(email)
  const [row] = await selectRows<{ id: string }>(
    manager,
    `select c.id from customer c
     where ${within("c.email")} and lower(c.email) = ? and c.has_account and c.deleted_at is null
     order by c.email = ? desc, c.created_at, c.id limit 1`,
    [...ends, email, email]
  )
  return row?.id ?? null
}

/** A condition on a column that holds every spelling, and what its placeholders stand for. */
function spellingsOf(email: string): { within: (column: string) => string; ends: string[] } {
  const ranges = listSpellingRanges(email)
  return {
    within: (column) =>
      `(${ranges.map(() => `${column} between least(?::text, ?::text) and greatest(?::text, ?::text)`).join(" or ")})`,
    ends: ranges.flatMap(({ one, other }) => [one, other, one, other]),
  }
}
