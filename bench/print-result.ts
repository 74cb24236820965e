/** The line that ends a bench; `ok` where the ratio keeps its bound. Less is better, where nothing else is said. */
export function printResult(
  name: string,
  { ratio, bound, better = "less" }: { ratio: number; bound: number; better?: "less" | "more" }
): void {
  const isKept = better === "less" ? ratio <= bound : ratio >= bound
  process.stdout.write(`${name} ratio=${ratio.toFixed(3)} bound=${bound} ${isKept ? "ok" : "short"}\n`)
}
