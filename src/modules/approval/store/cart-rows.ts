import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { selectRows } from "../../../database/sql"

const ofItems = "item_id in (select i.id from cart_line_item i where i.cart_id = ?)"
const ofMethods = "shipping_method_id in (select m.id from cart_shipping_method m where m.cart_id = ?)"

/** All that lowering lines can change of a cart; what belongs to a line comes after it. */
const tables = [
  { name: "cart_line_item", belongs: "cart_id = ?" },
  { name: "cart_line_item_adjustment", belongs: ofItems },
  { name: "cart_line_item_tax_line", belongs: ofItems },
  { name: "cart_shipping_method_adjustment", belongs: ofMethods },
  { name: "cart_shipping_method_tax_line", belongs: ofMethods },
  { name: "cart_promotion", belongs: "cart_id = ?" },
] as const

/** Rows of a cart by their tables, as JSON text: numbers in it are never read, so that none of their digits gets lost. */
export type CartRows = string

/** The platform's own rows, those that it has marked as deleted too. */
export async function readCartRows(manager: SqlEntityManager, cartId: string): Promise<CartRows> {
  const rows = tables.map(
    ({ name, belongs }) => `'${name}', (select coalesce(jsonb_agg(to_jsonb(t)), '[]'::jsonb) from ${name} t where t.${belongs})`
  )
  const [read] = await selectRows<{ rows: CartRows }>(
    manager,
    `select jsonb_build_object(${rows.join(", ")})::text as rows`,
    tables.map(() => cartId)
  )
  return read?.rows ?? "{}"
}

/** Puts a cart's rows back exactly as they were, whatever was made of them since. The tables are six, however large the cart. */
export async function restoreCartRows(
  manager: SqlEntityManager,
  { cartId, rows }: { cartId: string; rows: CartRows }
): Promise<void> {
  for (const { name, belongs } of [...tables].reverse()) {
    await selectRows(manager, `delete from ${name} where ${belongs}`, [cartId])
  }
  for (const { name } of tables) {
    await selectRows(
      manager,
      `insert into ${name} select * from jsonb_populate_recordset(null::${name}, ?::jsonb -> '${name}')`,
      [rows]
    )
  }
}
