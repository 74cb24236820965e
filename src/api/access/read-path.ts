import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * The path of a request the way the router reads it. Express takes another case, a
 * `/` at the end, escapes (`emailpas%73`) and a whole address in the request line
 * for the same route, so nothing may be decided by the path as it was typed.
 */
export function readPath(req: Pick<MedusaRequest, "baseUrl" | "path">): string {
  return readTypedPath(req).toLowerCase().replace(/\/+$/, "") || "/"
}

/** The path with its case as it was typed: the router keeps it in what stands for a parameter. */
export function readTypedPath(req: Pick<MedusaRequest, "baseUrl" | "path">): string {
  return decode(`${req.baseUrl}${req.path}`)
}

/** What cannot be decoded reaches no route. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
