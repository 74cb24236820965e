import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable(200)
