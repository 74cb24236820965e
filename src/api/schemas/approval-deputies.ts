import { z } from "@medusajs/framework/zod"
import { idSchema } from "./text"

const day = z.iso.date().refine((text) => text >= "1970-01-02" && text < "9999-12-30", "is not a day that an absence can have")

/** Who decides for somebody from the first to the last day, by the company's clocks; null is nobody. */
export const approvalDeputyBody = z.strictObject({
  version: z.number().int().min(0),
  absence: z
    .strictObject({ deputy_id: idSchema, starts_on: day, ends_on: day })
    .refine(({ starts_on: first, ends_on: last }) => first <= last, { path: ["ends_on"], message: "is before it begins" })
    .nullable(),
})
export type ApprovalDeputyBody = z.infer<typeof approvalDeputyBody>

const person = z.strictObject({ id: z.string(), name: z.string() })

const deputySchema = z.strictObject({
  user: person,
  /** Null where there is none. */
  absence: z
    .strictObject({
      /** The name is null where the person is gone. */
      deputy: person.extend({ name: z.string().nullable() }),
      starts_on: day,
      ends_on: day,
      /** Whether the deputy decides at this moment. */
      is_running: z.boolean(),
    })
    .nullable(),
  /** 0 where nobody was ever named. */
  version: z.number().int(),
})
export type ApprovalDeputyResource = z.infer<typeof deputySchema>

/** Whom they can name: active users of the company, by name; at most 500. */
const candidates = z.array(person)

export const approvalDeputyResponse = z.strictObject({ approval_deputy: deputySchema, candidates })
/** Whoever can decide in the company, oldest first. */
export const approvalDeputyListResponse = z.strictObject({ approval_deputies: z.array(deputySchema), candidates })
