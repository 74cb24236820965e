import { proveCheckout } from "./prove-checkout"

jest.setTimeout(300_000)

proveCheckout({ attempts: 60, kills: 3, isWithoutLock: false, compares: "in the end" })
