import { QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { createBrowserRouter, RouterProvider } from "react-router-dom"
import { LeaveGuard } from "../dialog/leave-guard"
import { CrashBoundary } from "../feedback/crash-boundary"
import { readBasePath } from "./base-path"
import { createQueryClient } from "./create-query-client"
import { PageRoutes } from "./routes"
import { ShopProvider } from "./shop-provider"

/** One route around all pages: a router of this kind lets a form ask before its entries are lost. */
function createRouter() {
  const element = (
    <CrashBoundary>
      <ShopProvider>
        <LeaveGuard>
          <PageRoutes />
        </LeaveGuard>
      </ShopProvider>
    </CrashBoundary>
  )
  return createBrowserRouter([{ path: "*", element }], { basename: readBasePath() })
}

export function App() {
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(createRouter)
  return (
    <CrashBoundary>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </CrashBoundary>
  )
}
