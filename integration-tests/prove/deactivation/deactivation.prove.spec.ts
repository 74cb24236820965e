import { proveDeactivation } from "./prove-deactivation"

jest.setTimeout(1_800_000)

proveDeactivation(1_000)
