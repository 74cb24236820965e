import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Does something with a good answer of the platform's before it leaves, so that whoever gets
 * it can rely on that. The work must be one that is found and made up for later: where it
 * fails, the answer leaves all the same, for what it tells of has happened.
 *
 * @param otherwise done before an answer that tells of a failure
 */
export function beforeAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  work: (body: unknown) => Promise<void>,
  otherwise?: () => Promise<void>
): void {
  const json = res.json.bind(res)
  res.json = (body?: unknown) => {
    res.json = json
    const act = res.statusCode === 200 ? async () => await work(body) : otherwise
    if (!act) {
      return json(body)
    }
    void act()
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`After ${req.method} ${req.path}: ${reason}`)
      })
      .then(() => json(body))
    return res
  }
}
