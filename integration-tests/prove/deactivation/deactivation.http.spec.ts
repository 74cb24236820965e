import { proveDeactivation } from "./prove-deactivation"

proveDeactivation(20)
