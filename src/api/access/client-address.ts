import type { IncomingMessage } from "node:http"
import proxyaddr from "proxy-addr"
import { getOptions } from "../../get-options"

let trust: ReturnType<typeof proxyaddr.compile> | undefined

/**
 * The address of the client. What a request says of itself in X-Forwarded-For is
 * believed only behind the proxies that the options name; the platform's own
 * `req.ip` believes anybody's.
 */
export function readClientAddress(req: IncomingMessage): string {
  trust ??= proxyaddr.compile(getOptions().security.trustedProxies)
  return proxyaddr(req, trust)
}
