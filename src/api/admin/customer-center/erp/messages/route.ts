import { defineRoute } from "../../../../access/define-route"
import { listOutboxes } from "../../../../../workflows/outbox/outbox-owners"
import { outboxListQuery } from "../../../../schemas/operations"

export const GET = defineRoute(outboxListQuery, async ({ req, input }) => {
  const rooms = await Promise.all(
    listOutboxes(req.scope).map(async ({ room, outbox }) => {
      const [parked, { parked: count }] = await Promise.all([
        outbox.listParked(input),
        outbox.countUndelivered(),
      ])
      return { room, parked, count }
    })
  )
  return {
    json: {
      messages: rooms.flatMap(({ room, parked }) =>
        parked.map((message) => ({
          id: message.id,
          room,
          topic: message.topic,
          key: message.key,
          attempts: message.attempts,
          last_error: message.lastError,
          created_at: message.createdAt.toISOString(),
          available_at: message.availableAt.toISOString(),
        }))
      ),
      count: rooms.reduce((sum, { count }) => sum + count, 0),
      count_is_minimum: false,
      limit: input.limit,
      offset: input.offset,
    },
  }
})
