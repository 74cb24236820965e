/** So long the browser may take to begin with the file. */
const keptMs = 60_000

/** Saves a file that the page has at hand, as a link to it would. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
