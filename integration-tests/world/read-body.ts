/** A value deep in an answer's body; undefined where the way does not lead there. */
export function readBody(body: unknown, ...way: (string | number)[]): unknown {
  return way.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && step in value
        ? Reflect.get(value, step)
        : undefined,
    body
  )
}

/** The same, as text. */
export function readText(body: unknown, ...way: (string | number)[]): string {
  return String(readBody(body, ...way))
}
