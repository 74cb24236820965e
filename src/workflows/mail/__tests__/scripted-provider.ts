import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} from "@medusajs/framework/utils"

/** What the provider was asked to send, and what it is to do next; shared with the test. */
export const script: {
  asked: ProviderSendNotificationDTO[]
  accepted: ProviderSendNotificationDTO[]
  next: ("accept" | "refuse" | "hang")[]
} = { asked: [], accepted: [], next: [] }

class ScriptedProvider extends AbstractNotificationProviderService {
  static override identifier = "scripted"

  override async send(notification: ProviderSendNotificationDTO): Promise<{ id: string }> {
    script.asked.push(notification)
    const act = script.next.shift() ?? "accept"
    if (act === "hang") {
      return await new Promise(() => undefined)
    }
    if (act === "refuse") {
      throw new Error("450 try later, password=hunter2hunter2")
    }
    script.accepted.push(notification)
    return { id: `sent-${script.accepted.length}` }
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [ScriptedProvider] })
