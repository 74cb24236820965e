import { relayOutbox } from "../../../../../../../../workflows/outbox/relay-outbox"
import { defineRoute } from "../../../../../../../access/define-route"
import { Refusal } from "../../../../../../../errors/refusal"
import { listOutboxes } from "../../../../../../../../workflows/outbox/outbox-owners"

export const POST = defineRoute(async ({ req }) => {
  const owner = listOutboxes(req.scope).find(({ room }) => room === req.params.room)
  const replayed = (await owner?.outbox.replay(req.params.id ?? "")) ?? false
  if (!replayed) {
    throw new Refusal("not_found")
  }
  void relayOutbox(req.scope)
  return { json: { replayed } }
})
