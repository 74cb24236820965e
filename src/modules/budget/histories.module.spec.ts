import { proveHistories } from "./__tests__/prove-histories"

jest.setTimeout(240_000)

proveHistories(100)
