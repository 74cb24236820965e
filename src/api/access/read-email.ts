/** The e-mail that a body names, as we store it; null where it names none. */
export function readEmail(body: unknown): string | null {
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : null
  return typeof email === "string" ? email.trim().toLowerCase() : null
}
