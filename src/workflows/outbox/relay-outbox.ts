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
import type { OutboxRoom } from "./outbox-owners"

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
  await Promise.all([relayOutward(container), relayMessages(container)])
}

/**
 * Delivers what goes out of the shop, each kind in a line of its own beside all the rest: a mail server that hangs, or an ERP that takes
 * long over orders, keeps nothing else waiting, nor one the other.
 */
export async function relayOutward(container: MedusaContainer): Promise<void> {
  await Promise.all([relayMails(container), relayErpOrders(container), relayErpContacts(container)])
}

async function relayMails(container: MedusaContainer): Promise<void> {
  await relayLine(container, Modules.NOTIFICATION, () => {
    const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    const mail = createMailDeliverer({
      notifications: container.resolve<NotificationService>(Modules.NOTIFICATION),
      auth: container.resolve(Modules.AUTH),
      http,
      options: getOptions(),
      findOwnerLocale: (email) => findOwnerLocale(container, email),
    })
    return { topics: { only: ["mail"] }, deliverers: { mail } }
  })
}

/** Orders and their changes stand in one line in each company, so they go in one here. */
async function relayErpOrders(container: MedusaContainer): Promise<void> {
  await relayLine(container, ERP_MODULE, () => {
    const dependencies = prepareOrderDependencies(container)
    return {
      room: "company",
      topics: { only: ["erp_order", "erp_order_change"] },
      deliverers: {
        erp_order: createErpOrderDeliverer(dependencies),
        erp_order_change: createOrderChangeDeliverer(dependencies),
      },
      parkers: {
        erp_order: createErpOrderParker(dependencies),
        erp_order_change: createOrderChangeParker(dependencies),
      },
    }
  })
}

async function relayErpContacts(container: MedusaContainer): Promise<void> {
  await relayLine(container, COMPANY_MODULE, () => {
    const erp = createErpWriteDeliverer({
      companies: container.resolve<CompanyModuleService>(COMPANY_MODULE),
      erp: container.resolve<ErpModuleService>(ERP_MODULE),
    })
    return { room: "company", topics: { only: ["erp"] }, deliverers: { erp } }
  })
}

/** Delivers all that stays in the shop; the job calls it every few seconds. */
export async function relayMessages(container: MedusaContainer): Promise<void> {
  await relayLine(container, AUDIT_MODULE, () => ({
    topics: { except: ["mail", "erp", "erp_order", "erp_order_change"] },
    deliverers: {
      audit: createAuditDeliverer(container.resolve<AuditModuleService>(AUDIT_MODULE)),
      password: createPasswordCheckDeliverer(container),
      price_group: createPriceGroupDeliverer(container),
      spending: createSpendingDeliverer(container),
      budget_alert: createBudgetAlertDeliverer(container),
      approval: createApprovalDeliverer(container),
      customer: createCustomerDeliverer(container),
    },
  }))
}

interface Line extends Pick<RelayInput, "topics" | "deliverers" | "parkers"> {
  /** The only room that writes such messages; left out: all rooms do. */
  room?: OutboxRoom
}

/** Many calls at once in one process, for one module's service, become one run and one more. */
async function relayLine(container: MedusaContainer, owner: string, prepare: () => Line): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    await runCoalesced(container.resolve<object>(owner), async () => {
      const { room: only, ...line } = prepare()
      const rooms = listOutboxes(container).filter(({ room }) => only === undefined || room === only)
      await relay({ outboxes: rooms.map(({ outbox }) => outbox), ...line, logger })
    })
  } catch (error) {
    logger.error(`outbox: the relay failed: ${describeError(error)}`)
  }
}
