import { z } from "@medusajs/framework/zod"
import proxyaddr from "proxy-addr"

/** Whose word about a client counts (A9). */
export const securityOptions = z
  .strictObject({
    trustedProxies: z
      .array(z.string().refine(isProxy, "is an address, a network (CIDR), loopback, linklocal or uniquelocal"))
      .default([])
      .describe("Addresses or networks (CIDR) of proxies whose X-Forwarded-For is believed"),
  })
  .prefault({})

/** As `readClientAddress` will read it; a wrong one would otherwise fail at the first request. */
function isProxy(name: string): boolean {
  try {
    proxyaddr.compile(name)
    return true
  } catch {
    return false
  }
}
