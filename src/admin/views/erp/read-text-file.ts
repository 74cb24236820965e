/** As the API takes it. */
export const maxFileBytes = 10_000_000

export type TextFile = { ok: true; text: string } | { ok: false; reason: "too_large" | "not_utf8" | "empty" | "unreadable" }

/** Reads a file as UTF-8 and nothing else: another encoding would turn every umlaut into another name, silently. */
export async function readTextFile(file: Blob): Promise<TextFile> {
  if (file.size > maxFileBytes) {
    return { ok: false, reason: "too_large" }
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) {
    return { ok: false, reason: "unreadable" }
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return text.trim() ? { ok: true, text } : { ok: false, reason: "empty" }
  } catch {
    return { ok: false, reason: "not_utf8" }
  }
}
