import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { BrowserRouter } from "react-router-dom"
import { isCustomerCenterError } from "../client"
import { CrashBoundary } from "../feedback/crash-boundary"
import { readBasePath } from "./base-path"
import { ShopProvider } from "./shop-provider"
import { PageRoutes } from "./routes"

/** Once more where the shop was not reached; what it refused, it would refuse again. */
function mayHelpToRetry(failures: number, error: Error): boolean {
  return failures < 1 && (!isCustomerCenterError(error) || error.status === 0)
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: mayHelpToRetry, staleTime: 30_000 } },
  })
}

export function App() {
  const [queryClient] = useState(createQueryClient)
  return (
    <CrashBoundary>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter basename={readBasePath()}>
          <ShopProvider>
            <PageRoutes />
          </ShopProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </CrashBoundary>
  )
}
