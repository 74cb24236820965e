import { proveIndistinguishable } from "./prove-indistinguishable"

proveIndistinguishable({ samples: 2_000, judge: "ranks-and-medians" })
