/** The longest text that the shop takes. */
const longestText = 1_000_000

export type ReadFile =
  | { ok: true; csv: string }
  | { ok: false; problem: "empty" | "tooLarge" | "unreadable" }

/**
 * Reads a file as text: UTF-8, else as older spreadsheets save it (Windows-1252), in which every
 * file can be read somehow.
 */
export async function readFile(file: Blob): Promise<ReadFile> {
  // one character has up to four bytes
  if (file.size > longestText * 4) {
    return { ok: false, problem: "tooLarge" }
  }
  try {
    const csv = decode(await file.arrayBuffer())
    if (csv.trim() === "") {
      return { ok: false, problem: "empty" }
    }
    return csv.length > longestText ? { ok: false, problem: "tooLarge" } : { ok: true, csv }
  } catch {
    // moved or locked since it was chosen
    return { ok: false, problem: "unreadable" }
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
