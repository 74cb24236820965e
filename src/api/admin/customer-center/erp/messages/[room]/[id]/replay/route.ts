import { replayMessage } from "../../../../../../../../workflows/outbox/replay-message"
import { readClientAddress } from "../../../../../../../access/client-address"
import { defineRoute } from "../../../../../../../access/define-route"
import { Refusal } from "../../../../../../../errors/refusal"

export const POST = defineRoute(async ({ req, guarded }) => {
  const replayed = await replayMessage(req.scope, {
    room: req.params.room ?? "",
    id: req.params.id ?? "",
    operator: guarded.operator ?? { id: "", type: "user" },
    clientAddress: readClientAddress(req),
  })
  if (!replayed) {
    throw new Refusal("not_found")
  }
  return { json: { replayed } }
})
