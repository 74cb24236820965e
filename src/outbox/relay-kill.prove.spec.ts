import { proveKills } from "./__tests__/kill/prove-kills"

jest.setTimeout(600_000)

proveKills(60)
