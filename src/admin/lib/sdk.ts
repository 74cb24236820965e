import Medusa from "@medusajs/js-sdk"

/** Where the shop's API answers; the admin may be served from another origin. */
export const backendUrl = __BACKEND_URL__ || window.location.origin

export const authType = __AUTH_TYPE__ ?? "session"

/** The platform's own routes: customer groups, operators. Ours go through `request`, which keeps error codes. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: { type: authType, jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})
