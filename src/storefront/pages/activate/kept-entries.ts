import type { FieldEntries } from "../../../fields/field-entry"
import { noEntries, type ActivationEntries } from "./activation-entries"

const key = "customer-center.activation"

/** Whoever comes back later than this has begun something else, or is somebody else at the same browser. */
const keptForMs = 30 * 60_000

/**
 * Keeps what was typed while the person signs in first (A7): in this tab, for half an hour, and never the password. It stands
 * in no address, so in no log either.
 */
export function keepEntries(entries: ActivationEntries, now = Date.now()): void {
  const { password: _password, ...kept } = entries
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...kept, keptAt: now }))
  } catch {
    // the form then begins empty
  }
}

/** What was kept, without a password; nothing where nothing was, or too long ago. */
export function readKeptEntries(now = Date.now()): ActivationEntries {
  const kept = readObject()
  const keptAt = kept.keptAt
  if (typeof keptAt !== "number" || now - keptAt > keptForMs || now < keptAt) {
    return noEntries
  }
  return {
    customer_number: readText(kept.customer_number),
    invoice_number: readText(kept.invoice_number),
    email: readText(kept.email),
    password: "",
    fields: readFields(kept.fields),
  }
}

export function forgetEntries(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // nothing is kept where storage is forbidden
  }
}

function readObject(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}")
    return isObject(kept) ? kept : {}
  } catch {
    return {}
  }
}

function readText(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function readFields(value: unknown): FieldEntries {
  const entries = isObject(value) ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([name, entry]) => (typeof entry === "string" || typeof entry === "boolean" ? [[name, entry]] : []))
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
