import { proveTwoAtOnce } from "./prove-two-at-once"

proveTwoAtOnce(10)
