import type { PluginOptions } from "../options"
import { toLine } from "./fill-text"
import type { ShopValues } from "./mail-values"

/** How long a link to set a password works. Said in the mail, kept where the token is made. */
export const SET_PASSWORD_MINUTES = 60

/** How long the links of a change of e-mail work; the old address may read its mail after a weekend. */
export const EMAIL_CHANGE_HOURS = 72

/** The address of a hosted page, as it stands in a mail. */
export function pageUrl(options: PluginOptions, path: string): string {
  const base = options.pages.baseUrl.replace(/\/+$/, "")
  return `${base}${options.pages.path}/${path.replace(/^\/+/, "")}`
}

/** What every mail knows of the shop, out of its options. */
export function prepareShopValues(options: PluginOptions): ShopValues {
  const { shop, support } = options
  return {
    shop_name: toLine(shop.name),
    shop_url: shop.url ?? pageUrl(options, ""),
    login_url: pageUrl(options, "login"),
    activate_url: pageUrl(options, "activate"),
    support_name: support.name ?? null,
    support_email: support.email ?? null,
    support_phone: support.phone ?? null,
    support_url: support.url ?? null,
    forgot_password_url: pageUrl(options, "forgot-password"),
    set_password_minutes: SET_PASSWORD_MINUTES,
    email_change_hours: EMAIL_CHANGE_HOURS,
  }
}
