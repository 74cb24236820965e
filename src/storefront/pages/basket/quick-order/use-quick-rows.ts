import { useRef, useState } from "react"
import type { ArticleOutcome } from "../../../shop/add-articles"
import type { TypedLine } from "./read-lines"

/** What is wrong with a line, so that it stays where it was typed. */
export type RowProblem = "noNumber" | "quantity" | Exclude<ArticleOutcome, "added">

export interface QuickRow extends TypedLine {
  key: string
  problem: RowProblem | null
}

/** So many lines are put in at once. */
export const mostRows = 200
const emptyRows = 3

/** The lines of a quick order. Nothing that was typed vanishes but by being put into the basket or being removed. */
export function useQuickRows() {
  const counted = useRef(0)
  const makeRow = (line: TypedLine): QuickRow => {
    counted.current += 1
    return { ...line, key: String(counted.current), problem: null }
  }
  const makeEmpty = () => Array.from({ length: emptyRows }, () => makeRow({ sku: "", quantity: "" }))
  const [rows, setRows] = useState<QuickRow[]>(makeEmpty)
  return {
    rows,
    isTyped: rows.some(isTyped),
    change: (key: string, changes: Partial<TypedLine>) =>
      setRows((now) => now.map((row) => (row.key === key ? { ...row, ...changes, problem: null } : row))),
    add: () => setRows((now) => [...now, makeRow({ sku: "", quantity: "" })]),
    /** Takes the place of lines that are still empty. */
    take: (lines: readonly TypedLine[]) => setRows((now) => [...now.filter(isTyped), ...lines.map(makeRow)]),
    remove: (key: string) =>
      setRows((now) => {
        const left = now.filter((row) => row.key !== key)
        return left.length > 0 ? left : makeEmpty()
      }),
    mark: (key: string, problem: RowProblem) =>
      setRows((now) => now.map((row) => (row.key === key ? { ...row, problem } : row))),
  }
}

export type QuickRows = ReturnType<typeof useQuickRows>

export function isTyped({ sku, quantity }: TypedLine): boolean {
  return sku.trim() !== "" || quantity.trim() !== ""
}

/** A line without a quantity wants one; null for what is no whole number from 1 on. */
export function readQuantity(text: string): number | null {
  const typed = text.trim()
  if (typed === "") {
    return 1
  }
  return /^[0-9]{1,6}$/.test(typed) && Number(typed) > 0 ? Number(typed) : null
}
