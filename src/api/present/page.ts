import type { z } from "@medusajs/framework/zod"
import type { ListPage } from "../../database/list-page"
import type { listAnswer } from "../schemas/list"

type PageAnswer = { [Key in keyof typeof listAnswer]: z.output<(typeof listAnswer)[Key]> }

/** What a list answers beside its rows. */
export function presentPage(
  page: Pick<ListPage<never>, "count" | "countIsMinimum" | "next">,
  asked: { limit: number; offset: number }
): PageAnswer {
  return {
    count: page.count,
    count_is_minimum: page.countIsMinimum,
    limit: asked.limit,
    offset: asked.offset,
    next: page.next,
  }
}
