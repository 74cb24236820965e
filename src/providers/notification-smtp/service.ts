import { createTransport } from "nodemailer"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { prepareMail } from "./message"
import { parseSmtpOptions, type SmtpOptions } from "./options"
import { resolveServer } from "./server"

/** Enough for all mails that can be under way; older ones are long since written down. */
const REMEMBERED = 1_000

/**
 * Sends notifications by SMTP, each over a connection of its own: none stays
 * open, so nothing waits to be closed at shutdown, and no stale connection
 * loses a mail. It does not retry; whoever calls does, under the same
 * `idempotency_key`, and gets the same Message-ID.
 *
 * Once the server has said yes, what happens to the connection afterwards is no
 * failure, and the same key is not sent again by this process.
 */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp"

  readonly #options: SmtpOptions
  readonly #accepted = new Map<string, string>()
  readonly #transport: ReturnType<typeof createTransport>

  constructor(_dependencies: Record<string, unknown>, written: unknown) {
    super()
    const options = parseSmtpOptions(written)
    const { timeouts, tls } = options
    this.#options = options
    this.#transport = createTransport({
      ...resolveServer(options),
      tls,
      connectionTimeout: timeouts.connectMs,
      dnsTimeout: timeouts.connectMs,
      greetingTimeout: timeouts.greetingMs,
      socketTimeout: timeouts.idleMs,
    })
  }

  /** Called by the platform at boot, which a wrong option stops. */
  static override validateOptions(written: Record<string, unknown>): void {
    parseSmtpOptions(written)
  }

  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { key, message } = prepareMail(notification, this.#options.from)
    const known = this.#accepted.get(key)
    if (known !== undefined) {
      return { id: known }
    }
    const signal = AbortSignal.timeout(this.#options.timeouts.totalMs)
    const { messageId } = await this.#transport.sendMail({ ...message, signal })
    this.#remember(key, messageId)
    return { id: messageId }
  }

  #remember(key: string, messageId: string): void {
    this.#accepted.set(key, messageId)
    const [oldest] = this.#accepted.keys()
    if (this.#accepted.size > REMEMBERED && oldest !== undefined) {
      this.#accepted.delete(oldest)
    }
  }
}
