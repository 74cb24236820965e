import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectPrepared } from "../../../database/sql"
import type { ApprovalRule } from "../rule-types"
import type { SnapshotAddress } from "../types"

/** Of which order the rules are asked about. */
export interface RuleQuestion {
  companyId: string
  /** The buyer; null where only figures are asked about. */
  customerId: string | null
  productIds: readonly string[]
  /** Beside those of the articles. */
  categoryIds: readonly string[]
  /** Where it goes; null where nothing is sent. */
  address: Pick<SnapshotAddress, "address_1" | "address_2" | "postal_code" | "city" | "country_code"> | null
}

/** The rules that hold in a company, and what only the database knows of the order. */
export interface ApplyingRules {
  rules: ApprovalRule[]
  /** Of the articles, with those above each. */
  category_ids: string[]
  is_address_new: boolean
}

/** What makes two addresses one, whoever wrote them. */
function sameSql(alias: string): string {
  return `lower(regexp_replace(trim(concat_ws(' ', ${alias}.address_1, ${alias}.address_2, ${alias}.postal_code, ${alias}.city, ${alias}.country_code)), '\\s+', ' ', 'g'))`
}

/**
 * Answers in one statement, as every checkout of a company that has rules asks it. The platform's categories and the address
 * books stand in other rooms' tables: read here, nobody asks for them one by one.
 */
export async function findApplyingRules(
  manager: SqlEntityManager,
  { companyId, customerId, productIds, categoryIds, address }: RuleQuestion
): Promise<ApplyingRules> {
  const [row] = await selectPrepared<ApplyingRules>(
    manager,
    `with asked as (
       select q.company_id, q.customer_id, q.product_ids, q.category_ids, ${sameSql("q")} as address, q.has_address
       from jsonb_to_record(?::jsonb) as q (company_id text, customer_id text, product_ids text[], category_ids text[], has_address boolean,
         address_1 text, address_2 text, postal_code text, city text, country_code text))
     select
       coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'companyId', r.company_id, 'name', r.name, 'conditions', r.conditions,
           'tiers', r.tiers, 'active', r.active, 'version', r.version) order by r.company_id nulls first, r.created_at, r.id)
         from cc_approval_rule r where r.active and (r.company_id = a.company_id or (r.company_id is null and not exists (
           select 1 from cc_approval_rule_scope s where s.company_id = a.company_id and not s.shop_rules)))), '[]'::jsonb) as rules,
       coalesce((select jsonb_agg(distinct p.part) from product_category c, unnest(string_to_array(c.mpath, '.')) p (part)
         where c.deleted_at is null and (c.id = any(a.category_ids) or c.id in (
           select l.product_category_id from product_category_product l where l.product_id = any(a.product_ids)))), '[]'::jsonb) as category_ids,
       a.has_address
         and not exists (select 1 from cc_company_address k where k.company_id = a.company_id and k.deleted_at is null and ${sameSql("k")} = a.address)
         and not exists (select 1 from cc_company k where k.id = a.company_id and ${sameSql("k")} = a.address)
         and not exists (select 1 from customer_address k where k.customer_id = a.customer_id and k.deleted_at is null and ${sameSql("k")} = a.address)
         as is_address_new
     from asked a`,
    [
      JSON.stringify({
        company_id: companyId,
        customer_id: customerId,
        product_ids: productIds,
        category_ids: categoryIds,
        has_address: address !== null,
        ...address,
      }),
    ]
  )
  return row ?? { rules: [], category_ids: [], is_address_new: false }
}
