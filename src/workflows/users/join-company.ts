import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import type { PlaceRow } from "../../modules/company/store/account-store"
import type { OutboxMessage } from "../../outbox/types"
import { joinPriceGroup } from "../companies/join-price-group"
import { relayOutbox } from "../outbox/relay-outbox"

/** The person is let in at once; this brings the prices along where the process dies before it does. */
const PRICES_AGAIN_AFTER_MS = 60_000

/**
 * Lets an invited person in, by the first login or by accepting (B7, B11), and gives them the company's prices.
 *
 * @returns the place as it is then; null where it is gone
 */
export async function joinCompany(
  container: MedusaContainer,
  { place, how, clientAddress }: { place: PlaceRow; how: "login" | "acceptance"; clientAddress: string | null }
): Promise<PlaceRow | null> {
  const companies = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = place.company_id ? await companies.retrieveCompanyRow(place.company_id) : null
  const groupId = company?.customer_group_id ?? null
  const { place: after, joined } = await companies.users.join({
    businessUserId: place.business_user_id,
    customerId: place.customer_id,
    messages: [
      auditJoined(place, how, clientAddress),
      ...(groupId ? [preparePrices(place, groupId)] : []),
    ],
  })
  if (joined) {
    if (groupId) {
      await joinPriceGroup(container, { customerId: place.customer_id, customerGroupId: groupId })
    }
    void relayOutbox(container)
  }
  return after
}

/** A user who was removed and added again joins another time, as another place. */
function auditJoined(place: PlaceRow, how: string, clientAddress: string | null): OutboxMessage {
  return {
    topic: "audit",
    key: `audit:user.joined:${place.business_user_id}:${place.version}`,
    payload: {
      action: "user.joined",
      occurred_at: new Date().toISOString(),
      actor_type: "customer",
      actor_id: place.customer_id,
      company_id: place.company_id,
      subject_type: "business_user",
      subject_id: place.business_user_id,
      client_address: clientAddress,
      details: { how },
      personal: { email: place.email },
    },
  }
}

function preparePrices(place: PlaceRow, groupId: string): OutboxMessage {
  return {
    topic: "customer",
    key: `customer:join_group:${place.business_user_id}:${place.version}`,
    availableAt: new Date(Date.now() + PRICES_AGAIN_AFTER_MS),
    payload: { kind: "join_group", customer_id: place.customer_id, customer_group_id: groupId },
  }
}
