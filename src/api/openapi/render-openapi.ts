import { routeDeclarations } from "../declarations"
import { pagesDeclarations } from "../declarations/pages"
import { buildOpenapi } from "./build-openapi"

/** The text of docs/openapi.json. */
export function renderOpenapi(version: string): string {
  return `${JSON.stringify(buildOpenapi([...routeDeclarations, ...pagesDeclarations], version), null, 2)}\n`
}
