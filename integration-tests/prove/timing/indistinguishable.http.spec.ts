import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable({ samples: 60, judge: "ranks" })
