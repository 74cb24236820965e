import { proveCheckout } from "./prove-checkout"

jest.setTimeout(5_400_000)

proveCheckout({ attempts: 2_000, kills: 50, isWithoutLock: true, compares: "after each" })
