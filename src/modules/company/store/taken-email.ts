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
  const ranges = listSpellingRanges(email)
  const ends = ranges.flatMap(({ one, other }) => [one, other, one, other])
  const within = (column: string) =>
    `(${ranges.map(() => `${column} between least(?::text, ?::text) and greatest(?::text, ?::text)`).join(" or ")})`
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
