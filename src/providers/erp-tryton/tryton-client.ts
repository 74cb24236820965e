import { z } from "@medusajs/framework/zod"
import { abortable } from "../../modules/erp/resilience/abortable"
import type { TrytonOptions } from "./options"
import { postJson } from "./post-json"
import { TrytonRefusal } from "./tryton-refusal"

/** A login of our own may outlive the call that began it, since others wait for it too. */
const loginLimitMs = 15_000

interface Session {
  authorization: string
  /** Tryton's own words about the user: company, language. Goes with every call. */
  context: Record<string, unknown>
}

/** A login under way or done, which all calls share. */
interface Login {
  session: Promise<Session>
  done: Session | undefined
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
  protected current_: Login | undefined

  constructor(protected readonly options_: TrytonOptions) {
    this.address_ = `${options_.url}/${encodeURIComponent(options_.database)}/`
  }

  /** Calls a method; the context that Tryton wants is added as its last parameter. */
  async call(
    method: string,
    parameters: readonly unknown[],
    signal: AbortSignal
  ): Promise<unknown> {
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
    const session = this.current_?.done
    this.current_ = undefined
    if (session) {
      const body = { method: "common.db.logout", params: [], id: 1 }
      const { authorization } = session
      await postJson(this.address_, {
        body,
        authorization,
        signal: AbortSignal.timeout(1_000),
      }).catch(() => undefined)
    }
  }

  protected async login_(signal: AbortSignal): Promise<Session> {
    const login = (this.current_ ??= this.openLogin_())
    try {
      return await abortable(login.session, signal)
    } catch (error) {
      // Failed or hanging: the next call begins a login of its own.
      if (this.current_ === login && !login.done) {
        this.current_ = undefined
      }
      throw error
    }
  }

  protected openLogin_(): Login {
    const login: Login = { session: this.openSession_(), done: undefined }
    login.session.then(
      (session) => {
        login.done = session
      },
      () => undefined
    )
    return login
  }

  /** Only the session that failed: another call may have renewed it meanwhile. */
  protected forget_(session: Session): void {
    if (this.current_?.done === session) {
      this.current_ = undefined
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
    return { ...session, context: z.record(z.string(), z.unknown()).parse(preferences) }
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
    throw new TrytonRefusal(parsed.data.error)
  }
  if (!("result" in parsed.data)) {
    throw new Error("Tryton's answer has no result")
  }
  return parsed.data.result
}
