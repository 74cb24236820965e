import { killPoints } from "./kill-points"
import { proveActivationKills } from "./prove-kills"

proveActivationKills({ points: killPoints, rounds: 1 })
