import { LOCKS, proveCheckout } from "./prove-checkout"

jest.setTimeout(420_000)

proveCheckout({ attempts: 80, kills: 2, locks: [LOCKS[0]] })
