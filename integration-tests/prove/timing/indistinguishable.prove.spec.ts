import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable(2_000)
