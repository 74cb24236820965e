import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { isCustomerCenterError } from "../client"
import { meKey } from "../hooks/use-me"

/** Refusals after which what the pages know of the person does not hold any more. */
const accessCodes = [
  "unauthorized",
  "session_ended",
  "account_locked",
  "email_unconfirmed",
  "user_deactivated",
  "company_inactive",
  "permission_denied",
]

/** Once more where the shop was not reached; what it refused, it would refuse again. */
function mayHelpToRetry(failures: number, error: Error): boolean {
  return failures < 1 && (!isCustomerCenterError(error) || error.status === 0)
}

/**
 * Whatever call is refused because the person may no longer be here, who am I
 * is asked anew, and the page around says what became of it.
 */
export function createQueryClient(): QueryClient {
  const askAnew = (error: Error) => {
    if (isCustomerCenterError(error) && accessCodes.includes(error.code)) {
      // nobody is known yet where a login is refused, and its form has to stay
      void queryClient.invalidateQueries({
        queryKey: meKey,
        predicate: ({ state }) => state.data !== undefined,
      })
    }
  }
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      // offline too: the call fails at once and says so, instead of waiting without a word and being made much later
      queries: { retry: mayHelpToRetry, staleTime: 10_000, networkMode: "always", refetchOnReconnect: true },
      mutations: { networkMode: "always" },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== meKey[0]) {
          askAnew(error)
        }
      },
    }),
    mutationCache: new MutationCache({ onError: askAnew }),
  })
  return queryClient
}
