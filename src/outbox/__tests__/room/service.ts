import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, DAL } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { Outbox } from "../../outbox"
import type { OutboxMessage, OutboxOwner } from "../../types"
import { Note } from "./models/note"

/** Writes notes and tells of them; can fail after both. */
export class RoomModuleService extends MedusaService({ Note }) implements OutboxOwner {
  readonly outbox: Outbox

  constructor(dependencies: { baseRepository: DAL.RepositoryService }) {
    super(dependencies)
    this.outbox = new Outbox("room_outbox", dependencies.baseRepository)
  }

  @InjectTransactionManager()
  async writeNote(
    input: { text: string; messages: OutboxMessage[]; fail?: boolean },
    @MedusaContext() sharedContext: Context<EntityManager> = {}
  ): Promise<void> {
    await this.createNotes({ text: input.text }, sharedContext)
    await this.outbox.write(input.messages, sharedContext)
    if (input.fail) {
      throw new Error("undone")
    }
  }
}
