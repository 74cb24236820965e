const prefix = "customer-center."

/** Reads a choice that the browser keeps; null where storage is forbidden. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

/** Keeps a choice for the next visit, where the browser allows it. */
export function writeKept(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // The choice then holds until the page is closed.
  }
}
