import { sign, verify, type Secret } from "jsonwebtoken"
import { z } from "@medusajs/framework/zod"
import { makeLinkKey } from "./link-key"

const PURPOSE = "email_change"

/** Which address agrees with the link: the one that is to come, or the one that is to go. */
export type EmailChangeSide = "new" | "old"

const claims = z.object({
  purpose: z.literal(PURPOSE),
  change_id: z.string().min(1),
  side: z.enum(["new", "old"]),
})

/**
 * The token in the link that agrees to a change of e-mail. It holds no secret that
 * would have to be stored; that it counts once, and how long, stands at the change.
 */
export function createEmailChangeToken(input: {
  changeId: string
  side: EmailChangeSide
  jwtSecret: Secret
  hours: number
}): string {
  return sign(
    { purpose: PURPOSE, change_id: input.changeId, side: input.side },
    makeLinkKey(input.jwtSecret, PURPOSE),
    { algorithm: "HS256", expiresIn: `${input.hours}h` }
  )
}

/** What the token agrees to; null where it is expired, forged or made for something else. */
export function verifyEmailChangeToken(input: {
  token: string
  jwtSecret: Secret
}): { changeId: string; side: EmailChangeSide } | null {
  try {
    const payload = verify(input.token, makeLinkKey(input.jwtSecret, PURPOSE), { algorithms: ["HS256"] })
    const read = claims.safeParse(payload)
    return read.success ? { changeId: read.data.change_id, side: read.data.side } : null
  } catch {
    return null
  }
}
