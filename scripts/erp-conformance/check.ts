import { setMaxListeners } from "node:events"
import type { ErpProvider } from "../../src/modules/erp/types"
import type { Samples } from "./samples"

interface CheckInput {
  provider: ErpProvider
  samples: Samples
}

/** One promise of the contract, tried against a provider. */
export interface Check {
  /** A sentence that is true of a good provider. */
  name: string
  /** Why this check has nothing to try here; left out or null: it has. */
  leftOut?(samples: Samples, provider: ErpProvider): string | null
  /** Throws where the promise is broken. */
  run(input: CheckInput): Promise<void>
}

/** A signal that is never aborted; many calls at once may listen to it. */
export const patience = new AbortController().signal
setMaxListeners(0, patience)
