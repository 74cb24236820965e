import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable({ samples: 100, judge: "ranks" })
