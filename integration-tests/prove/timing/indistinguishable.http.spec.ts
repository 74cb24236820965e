import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable({ samples: 200, judge: "ranks" })
