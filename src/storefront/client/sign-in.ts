import { CustomerCenterError } from "./error"
import { ask, send, type Call, type TransportOptions } from "./transport"

/** Where a bearer token is kept; a server makes one per visitor. */
export interface TokenStore {
  read(): string | null
  write(token: string | null): void
}

/** How the client stays signed in: by the shop's session cookie, or by a token it sends along. */
export interface SignIn {
  headers(): Record<string, string>
  adopt(token: string): Promise<void>
  end(): Promise<void>
}

/** Keeps the token in memory, for as long as the client lives. */
export function createTokenStore(): TokenStore {
  let kept: string | null = null
  return {
    read: () => kept,
    write: (token) => {
      kept = token
    },
  }
}

export function createBearerSignIn(tokens: TokenStore): SignIn {
  return {
    headers: () => {
      const headers: Record<string, string> = {}
      const token = tokens.read()
      if (token !== null) {
        headers.authorization = `Bearer ${token}`
      }
      return headers
    },
    adopt: async (token) => tokens.write(token),
    end: async () => tokens.write(null),
  }
}

/** Turns each token into the platform's session cookie, which scripts cannot read. */
export function createSessionSignIn(transport: TransportOptions): SignIn {
  return {
    headers: () => ({}),
    adopt: async (token) => {
      await send(transport, {
        method: "POST",
        path: "/auth/session",
        headers: { authorization: `Bearer ${token}` },
      })
    },
    end: async () => {
      await send(transport, { method: "DELETE", path: "/auth/session" })
    },
  }
}

interface LoginAnswer {
  token?: string
  verification_required?: boolean
  mfa_required?: boolean
}

/**
 * Asks for a token that may act for a customer.
 *
 * @throws CustomerCenterError: `login_refused`, `account_locked`, `email_unconfirmed`, and
 * `mfa_required` where the account asks for a second factor
 */
export async function fetchToken(transport: TransportOptions, call: Call): Promise<string> {
  const answer = await ask<LoginAnswer>(transport, call)
  if (answer.verification_required) {
    throw refuse("email_unconfirmed", "The e-mail address has to be confirmed first.")
  }
  if (answer.mfa_required) {
    throw refuse("mfa_required", "This account asks for a second factor.")
  }
  if (!answer.token) {
    throw refuse("unexpected_answer", "The shop answered a login without a token.")
  }
  return answer.token
}

function refuse(code: string, message: string): CustomerCenterError {
  return new CustomerCenterError({ code, message, status: 401 })
}
