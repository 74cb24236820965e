import type { RouteDeclaration } from "../access/route-declaration"
import { pagesConfigResponse } from "../schemas/operations"

/** What the hosted pages' own middleware answers besides files; `/customer-center` is the default of `pages.path`. */
export const pagesDeclarations = [
  {
    method: "GET",
    path: "/customer-center/config.json",
    access: { who: "anyone" },
    summary: "What the hosted pages need to know of the shop",
    response: { status: 200, schema: pagesConfigResponse },
    codes: ["pages_unavailable"],
  },
] satisfies RouteDeclaration[]
