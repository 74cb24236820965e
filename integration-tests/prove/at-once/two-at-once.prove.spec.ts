import { proveTwoAtOnce } from "./prove-two-at-once"

jest.setTimeout(1_800_000)

proveTwoAtOnce(100)
