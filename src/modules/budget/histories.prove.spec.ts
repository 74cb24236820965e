import { proveHistories } from "./__tests__/prove-histories"

jest.setTimeout(3_000_000)

proveHistories(2_000)
