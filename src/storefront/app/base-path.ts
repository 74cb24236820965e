/** Where the shop serves these pages; the server writes it into the document. */
export function readBasePath(): string {
  const meta = document.querySelector("meta[name='customer-center-path']")
  return meta?.getAttribute("content") ?? "/customer-center"
}
