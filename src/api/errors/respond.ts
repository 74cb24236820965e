import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { getOptions } from "../../get-options"
import { isErpUnavailable } from "../../modules/erp"
import { readUnapproved } from "../../workflows/approvals/nobody-could-approve"
import { presentUnapproved } from "../present/unapproved"
import { errorCodes } from "./codes"
import type { ErrorCode } from "./codes"
import { Refusal } from "./refusal"
import type { RefusalMore } from "./refusal"

/** The language of a request's answer: the browser's if we have it, else the shop's. */
export function readLocale(req: Pick<MedusaRequest, "acceptsLanguages" | "headers">): "en" | "de" {
  if (!req.headers["accept-language"]) {
    return getOptions().shop.locale
  }
  const accepted = req.acceptsLanguages(["en", "de"])
  return accepted === "de" || accepted === "en" ? accepted : getOptions().shop.locale
}

/** Answers with a code of the closed list: `{ type, code, message, details? }`. */
export function sendRefusal(
  req: MedusaRequest,
  res: MedusaResponse,
  code: ErrorCode,
  more: RefusalMore = {}
): void {
  const declared = errorCodes[code]
  if (more.retryAfterSeconds !== undefined) {
    res.setHeader("Retry-After", String(more.retryAfterSeconds))
  }
  res.status(declared.status).json({
    type: declared.type,
    code,
    message: fillIn(declared.sentence[readLocale(req)], more.values ?? {}),
    ...(more.details ? { details: more.details } : {}),
  })
}

/** Answers a thrown refusal; false for an error that is none of ours. */
export function sendThrown(req: MedusaRequest, res: MedusaResponse, error: unknown): boolean {
  if (error instanceof Refusal) {
    sendRefusal(req, res, error.refusalCode, error.more)
    return true
  }
  if (isErpUnavailable(error)) {
    sendRefusal(req, res, "erp_unavailable", { retryAfterSeconds: error.retryAfterSeconds })
    return true
  }
  const code = readRefusalCode(error)
  if (code) {
    const limits = readUnapproved(error)
    sendRefusal(req, res, code, limits ? { details: presentUnapproved(limits) } : {})
    return true
  }
  return false
}

/** A thrown refusal as one row of several tells of it, a shop's own hooks included; null for any other error. */
export function describeThrown(req: MedusaRequest, error: unknown): { code: string; message: string } | null {
  const code = error instanceof Refusal ? error.refusalCode : readRefusalCode(error)
  return code ? { code, message: errorCodes[code].sentence[readLocale(req)] } : readForeignRefusal(error)
}

/** A refusal has a type of the platform's beside its code; an error of the database has none. */
function readForeignRefusal(error: unknown): { code: string; message: string } | null {
  const isRefusal = typeof error === "object" && error !== null && "type" in error && "code" in error && "message" in error
  return isRefusal && typeof error.code === "string" ? { code: error.code, message: String(error.message) } : null
}

/** An error of our own rooms and workflows, which name their codes; they may have crossed the workflow engine as data. */
function readRefusalCode(error: unknown): ErrorCode | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") {
    return null
  }
  return Object.hasOwn(errorCodes, error.code) ? (error.code as ErrorCode) : null
}

function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/%(\w+)%/g, (placeholder, name: string) => values[name] ?? placeholder)
}
