/** A certificate for 127.0.0.1 that signs itself, and its key. It protects nothing: the tests need one. */
export const certificate = {
  cert: ``,
  key: ``,
}
