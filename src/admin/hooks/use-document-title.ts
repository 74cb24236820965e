import { useEffect } from "react"

/** Names the record in the browser's tab; the section's title comes back when the page is left. */
export function useDocumentTitle(title: string | undefined) {
  useEffect(() => {
    if (!title) {
      return
    }
    const before = document.title
    document.title = `${title} - Medusa`
    return () => {
      document.title = before
    }
  }, [title])
}
