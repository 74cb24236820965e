/** Stands for our origin while an address is taken apart; it never leaves this file. */
const origin = "https://own.invalid"

/**
 * Where to go after the login. Only addresses of these pages pass: a path with
 * one leading slash, which stays on our own origin however a browser reads it.
 * Everything else, and the login itself, becomes the start page.
 *
 * @param basePath where the pages are served; a leading one is taken off
 */
export function readReturnTo(text: string | null, basePath: string): string {
  if (text === null || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) {
    return "/"
  }
  const url = parseUrl(text)
  if (url === null || url.origin !== origin || url.pathname.startsWith("//")) {
    return "/"
  }
  const isFull = url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)
  const pathname = isFull ? url.pathname.slice(basePath.length) || "/" : url.pathname
  if (pathname.startsWith("//") || pathname === "/login") {
    return "/"
  }
  return `${pathname}${url.search}${url.hash}`
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text, origin)
  } catch {
    return null
  }
}
