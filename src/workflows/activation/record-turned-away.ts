import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { relayOutbox } from "../outbox/relay-outbox"
import { addressSubject, ownMissSubject, sharedMissSubject } from "./rules/fingerprint"

/** A request for an activation that was not even decided. */
export interface TurnedAway {
  code: "too_many_attempts" | "erp_unavailable"
  /** Whose count was full, or what kept the shop from deciding. */
  reason: "address" | "number" | "busy" | "erp"
  customerNumber: string
  /** Null where none was entered. */
  email: string | null
  signedIn: { customerId: string } | null
  clientAddress: string | null
}

const MINUTE_MS = 60_000

/**
 * Tells the audit of a request that was turned away before it was decided (A9): one
 * event a minute for an address or a number, so that a flood of requests is no
 * flood of events.
 */
export async function recordTurnedAway(
  container: MedusaContainer,
  turnedAway: TurnedAway,
  now: Date = new Date()
): Promise<void> {
  const { code, reason, customerNumber, email, signedIn, clientAddress } = turnedAway
  const asker = { customerNumber, email: email ?? "", signedIn }
  const counted = signedIn ? ownMissSubject(asker) : sharedMissSubject(asker)
  const subject = reason === "address" ? addressSubject(clientAddress) : counted
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  await container.resolve<CompanyModuleService>(COMPANY_MODULE).outbox.writeAlone([
    {
      topic: "audit",
      key: `audit:activation.refused:${code}:${reason}:${subject}:${minute}`,
      payload: {
        action: "activation.refused",
        occurred_at: now.toISOString(),
        actor_type: signedIn ? "customer" : "anonymous",
        actor_id: signedIn?.customerId ?? null,
        company_id: null,
        subject_type: "activation",
        subject_id: null,
        client_address: clientAddress,
        details: { customer_number: customerNumber, code, reason },
        personal: { email },
      },
    },
  ])
  void relayOutbox(container)
}
