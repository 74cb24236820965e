import { proveCheckout } from "./prove-checkout"

jest.setTimeout(600_000)

proveCheckout({ attempts: 60, kills: 1, locks: [] })
