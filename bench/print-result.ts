/** The line that ends a bench; `ok` where the ratio keeps its bound. */
export function printResult(name: string, { ratio, bound }: { ratio: number; bound: number }): void {
  process.stdout.write(`${name} ratio=${ratio.toFixed(3)} bound=${bound} ${ratio <= bound ? "ok" : "short"}\n`)
}
