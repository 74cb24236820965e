import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PASSWORD_PROVIDER } from "../activation/find-login"

/**
 * A digest of the salted hash that the platform keeps of a password, by which one can see that it was set anew, and
 * no more; and when the platform wrote it last. Null where there is no such login.
 */
export async function readPasswordDigest(
  container: MedusaContainer,
  loginEmail: string
): Promise<{ digest: string; writtenAt: Date } | null> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ provider: PASSWORD_PROVIDER, entity_id: loginEmail })
  if (!identity) {
    return null
  }
  const kept = JSON.stringify(identity.provider_metadata ?? null)
  const writtenAt: unknown = Reflect.get(identity, "updated_at")
  return {
    digest: createHash("sha256").update(kept).digest("hex"),
    writtenAt: writtenAt instanceof Date ? writtenAt : new Date(String(writtenAt)),
  }
}
