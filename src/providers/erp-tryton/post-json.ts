/** More than this no answer of ours needs; a server gone wrong could send for ever. */
const longestAnswerBytes = 5_000_000

/**
 * Posts JSON and reads a JSON answer. Follows no redirects: the login would
 * go along to wherever they lead.
 *
 * @throws an Error where nobody answers, or a 200 is too long or no JSON
 */
export async function postJson(
  address: string,
  request: { body: object; authorization?: string; signal: AbortSignal }
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(request.authorization ? { authorization: request.authorization } : {}),
    },
    body: JSON.stringify(request.body),
    redirect: "error",
    signal: request.signal,
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    return { status: response.status, body: undefined }
  }
  return { status: 200, body: parseJson(await readText(response)) }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > longestAnswerBytes) {
      await reader?.cancel()
      throw new Error("Tryton's answer is too long")
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error("Tryton's answer is no JSON")
  }
}
