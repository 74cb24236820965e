import { proveCheckout } from "./prove-checkout"

jest.setTimeout(600_000)

proveCheckout({ attempts: 80, kills: 1 })
