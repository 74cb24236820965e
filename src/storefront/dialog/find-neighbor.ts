const focusable = "a[href], button"

/**
 * Where the focus goes on once this button is gone with its row: the same button of the next row, else of the one before.
 *
 * @returns asked once the row is gone: null where none of the rows beside it is left
 */
export function findNeighbor(button: Element): () => HTMLElement | null {
  const row = button.closest("li, tr")
  const rows = [...(row?.parentElement?.children ?? [])]
  const at = row ? rows.indexOf(row) : -1
  const place = listFocusable(row).findIndex((element) => element === button)
  return () => {
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()].find(({ isConnected }) => isConnected)
    const buttons = listFocusable(next ?? null)
    return buttons[place] ?? buttons.at(-1) ?? null
  }
}

function listFocusable(row: Element | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>(focusable) ?? [])]
}
