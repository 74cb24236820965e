import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { getOptions } from "../../get-options"
import { AUDIT_MODULE, type AuditModuleService } from "../../modules/audit"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { ERP_MODULE } from "../../modules/erp"
import type { ErpModuleService } from "../../modules/erp"
import { describeError } from "../../outbox/describe-error"
import { relay } from "../../outbox/relay"
import type { RelayInput } from "../../outbox/relay"
import { runCoalesced } from "../../outbox/run-coalesced"
import { createErpOrderDeliverer } from "../erp-sync/deliver-erp-order"
import { createErpWriteDeliverer } from "../erp-sync/deliver-erp-write"
import { createOrderChangeDeliverer } from "../erp-sync/deliver-order-change"
import { createErpOrderParker, createOrderChangeParker } from "../erp-sync/park-erp-order"
import { prepareOrderDependencies } from "../erp-sync/prepare-order-dependencies"
import { createMailDeliverer } from "../mail/deliver-mail"
import { findOwnerLocale } from "../mail/find-owner-locale"
import type { NotificationService } from "../mail/send-once"
import { createAuditDeliverer } from "./deliver-audit"
import { createCustomerDeliverer } from "./deliver-customer"
import { createApprovalDeliverer } from "../approvals/deliver-approval"
import { createBudgetAlertDeliverer } from "../checkout/deliver-budget-alert"
import { createSpendingDeliverer } from "../checkout/deliver-spending"
import { createPasswordCheckDeliverer } from "./deliver-password-check"
import { createPriceGroupDeliverer } from "./deliver-price-group"
import { listOutboxes } from "./outbox-owners"

/** By then an answer that is on its way has left. */
const SOON_MS = 100

/**
 * Delivers what waits once the answer that is being made has left: for what nobody waits for, written while
 * somebody does. A process that dies before leaves it to the next run of the job.
 */
export function relayOutboxSoon(container: MedusaContainer): void {
  setTimeout(() => void relayOutbox(container), SOON_MS).unref()
}

/**
 * Delivers what waits in the rooms' outboxes. A request that has just written
 * something may call it after its commit without waiting
 * (`void relayOutbox(container)`): it never rejects.
 */
export async function relayOutbox(container: MedusaContainer): Promise<void> {
  await Promise.all([relayMails(container), relayMessages(container)])
}

/** Mails go beside all the rest, which does not wait for a mail server that hangs. */
export async function relayMails(container: MedusaContainer): Promise<void> {
  await relayLine(container, Modules.NOTIFICATION, () => {
    const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    const mail = createMailDeliverer({
      notifications: container.resolve<NotificationService>(Modules.NOTIFICATION),
      auth: container.resolve(Modules.AUTH),
      http,
      options: getOptions(),
      findOwnerLocale: (email) => findOwnerLocale(container, email),
    })
    return { topics: { only: "mail" }, deliverers: { mail } }
  })
}

/** Delivers all that is no mail; the job calls it every few seconds. */
export async function relayMessages(container: MedusaContainer): Promise<void> {
  await relayLine(container, AUDIT_MODULE, () => {
    const erpOrders = prepareOrderDependencies(container)
    return {
      topics: { except: "mail" },
      deliverers: {
        audit: createAuditDeliverer(container.resolve<AuditModuleService>(AUDIT_MODULE)),
        password: createPasswordCheckDeliverer(container),
        price_group: createPriceGroupDeliverer(container),
        spending: createSpendingDeliverer(container),
        budget_alert: createBudgetAlertDeliverer(container),
        approval: createApprovalDeliverer(container),
        erp: createErpWriteDeliverer({
          companies: container.resolve<CompanyModuleService>(COMPANY_MODULE),
          erp: container.resolve<ErpModuleService>(ERP_MODULE),
        }),
        erp_order: createErpOrderDeliverer(erpOrders),
        erp_order_change: createOrderChangeDeliverer(erpOrders),
        customer: createCustomerDeliverer(container),
      },
      parkers: {
        erp_order: createErpOrderParker(erpOrders),
        erp_order_change: createOrderChangeParker(erpOrders),
      },
    }
  })
}

/** Many calls at once in one process, for one module's service, become one run and one more. */
async function relayLine(
  container: MedusaContainer,
  owner: string,
  prepare: () => Pick<RelayInput, "topics" | "deliverers" | "parkers">
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    await runCoalesced(container.resolve<object>(owner), async () => {
      await relay({ outboxes: listOutboxes(container).map(({ outbox }) => outbox), ...prepare(), logger })
    })
  } catch (error) {
    logger.error(`outbox: the relay failed: ${describeError(error)}`)
  }
}
