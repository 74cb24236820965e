import { z } from "@medusajs/framework/zod"
import { abortable } from "../../modules/erp/resilience/abortable"
import type { TrytonOptions } from "./options"
import { postJson } from "./post-json"

/** A login of our own may outlive the call that began it, since others wait for it too. */
const loginLimitMs = 15_000

interface Session {
  authorization: string
  /** Tryton's own words about the user: company, language. Goes with every call. */
  context: Record<string, unknown>
}

const loginAnswer = z.tuple([z.number().int(), z.string().min(1)])
const answer = z.union([
  z.object({ error: z.array(z.unknown()).min(1) }),
  z.object({ result: z.unknown() }),
])

/**
 * Speaks JSON-RPC with Tryton. Logs in at the first call, once for all calls
 * that wait for it, and again where Tryton says that the session is over (401).
 *
 * Errors name what happened, not what was asked: no password, session or customer.
 */
export class TrytonClient {
  protected readonly address_: string
  /** The login under way or done, which all calls share. */
  protected session_: Promise<Session> | undefined
  protected current_: Session | undefined

  constructor(protected readonly options_: TrytonOptions) {
    this.address_ = `${options_.url}/${encodeURIComponent(options_.database)}/`
  }

  /** Calls a method; the context that Tryton wants is added as its last parameter. */
  async call(method: string, parameters: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    const first = await this.login_(signal)
    const answered = await this.post_(first, method, parameters, signal)
    if (answered.status !== 401) {
      return readAnswer(answered)
    }
    this.forget_(first)
    const second = await this.login_(signal)
    return readAnswer(await this.post_(second, method, parameters, signal))
  }

  /** What Tryton knows about our user, such as its company's id. */
  async context(signal: AbortSignal): Promise<Record<string, unknown>> {
    return (await this.login_(signal)).context
  }

  /** Ends the session; whether Tryton still answers does not matter any more. */
  async close(): Promise<void> {
    const session = await this.session_?.catch(() => undefined)
    this.session_ = undefined
    if (session) {
      const body = { method: "common.db.logout", params: [], id: 1 }
      const { authorization } = session
      await postJson(this.address_, { body, authorization, signal: AbortSignal.timeout(1_000) }).catch(
        () => undefined
      )
    }
  }

  protected login_(signal: AbortSignal): Promise<Session> {
    this.session_ ??= this.openSession_().catch((error: unknown) => {
      this.session_ = undefined
      throw error
    })
    return abortable(this.session_, signal)
  }

  /** Only the session that failed: another call may have renewed it meanwhile. */
  protected forget_(session: Session): void {
    if (this.current_ === session) {
      this.current_ = undefined
      this.session_ = undefined
    }
  }

  protected async openSession_(): Promise<Session> {
    const { user, password } = this.options_
    const signal = AbortSignal.timeout(loginLimitMs)
    const body = { method: "common.db.login", params: [user, { password }], id: 1 }
    const answered = await postJson(this.address_, { body, signal })
    if (answered.status === 401 || answered.status === 429) {
      throw new Error("Tryton refuses the login of the shop's user")
    }
    const [id, key] = loginAnswer.parse(readAnswer(answered))
    const token = Buffer.from(`${user}:${id}:${key}`).toString("base64")
    const session = { authorization: `Session ${token}`, context: {} }
    const method = "model.res.user.get_preferences"
    const preferences = readAnswer(await this.post_(session, method, [true], signal))
    this.current_ = { ...session, context: z.record(z.string(), z.unknown()).parse(preferences) }
    return this.current_
  }

  protected post_(
    session: Session,
    method: string,
    parameters: readonly unknown[],
    signal: AbortSignal
  ): Promise<{ status: number; body: unknown }> {
    const body = { method, params: [...parameters, session.context], id: 1 }
    return postJson(this.address_, { body, authorization: session.authorization, signal })
  }
}

/** Tryton says 200 with an error inside: that is a failure like any other. */
function readAnswer({ status, body }: { status: number; body: unknown }): unknown {
  if (status !== 200) {
    throw new Error(`Tryton answered with status ${status}`)
  }
  const parsed = answer.safeParse(body)
  if (!parsed.success) {
    throw new Error("Tryton's answer is no JSON-RPC")
  }
  if ("error" in parsed.data) {
    throw new Error(`Tryton refused the call: ${String(parsed.data.error[0]).slice(0, 100)}`)
  }
  if (!("result" in parsed.data)) {
    throw new Error("Tryton's answer has no result")
  }
  return parsed.data.result
}
