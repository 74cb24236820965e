import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SmtpNotificationService } from "./service"

/** Mail by SMTP, for the platform's Notification module. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [SmtpNotificationService] })
