import { splitName } from "./split-name"

it.each([
  ["Ana María Soto", "Ana María", "Soto"],
  ["Björk", null, "Björk"],
  ["  Jo\u00a0 de  Vries ", "Jo de", "Vries"],
  ["   ", null, null],
])("[A2] splits %p at its last blank", (name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName })
})
