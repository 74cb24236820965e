import { proveKills } from "./__tests__/kill/prove-kills"

jest.setTimeout(90_000)

proveKills(3)
