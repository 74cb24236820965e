import { useQuery } from "@tanstack/react-query"
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react"
import type { PagesConfig } from "../../api/schemas/operations"
import { createCustomerCenterClient, type ApprovalGap } from "../client"
import { ask } from "../client/transport"
import { ErrorNotice } from "../feedback/error-notice"
import { CardSkeleton } from "../feedback/skeletons"
import { adoptShopLocale } from "../i18n"
import { useLocale } from "../i18n/use-locale"
import { GapDialog } from "../pages/gap/gap-dialog"
import { BareFrame } from "../shell/bare-frame"
import { readBasePath } from "./base-path"
import { ShopContext } from "./shop-context"

function fetchConfig(): Promise<PagesConfig> {
  const transport = {
    baseUrl: readBasePath(),
    headers: {},
    timeoutMs: 15_000,
    fetch: window.fetch.bind(window),
  }
  return ask<PagesConfig>(transport, { method: "GET", path: "/config.json" })
}

interface AskedGap {
  gap: ApprovalGap | null
  answer: (isConfirmed: boolean) => void
}

/** Reads once what the shop tells its pages; nothing can be asked before that. */
export function ShopProvider({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const {
    data: config,
    error,
    refetch,
  } = useQuery({
    queryKey: ["config"],
    queryFn: fetchConfig,
    staleTime: Infinity,
  })
  useEffect(() => {
    if (config) {
      adoptShopLocale(config.locale)
    }
  }, [config])
  const [asked, setAsked] = useState<AskedGap | null>(null)
  // whatever page makes the change, the question is the same
  const confirmGap = useCallback(
    (gap: ApprovalGap | null) => new Promise<boolean>((answer) => setAsked({ gap, answer })),
    []
  )
  const shop = useMemo(() => {
    if (!config) {
      return null
    }
    const publishableKey = config.publishable_key
    return { config, client: createCustomerCenterClient({ baseUrl: "", publishableKey, locale, confirmGap }) }
  }, [config, locale, confirmGap])

  if (shop !== null) {
    return (
      <ShopContext.Provider value={shop}>
        {children}
        {asked && (
          <GapDialog
            gap={asked.gap}
            onAnswer={(isConfirmed) => {
              setAsked(null)
              asked.answer(isConfirmed)
            }}
          />
        )}
      </ShopContext.Provider>
    )
  }
  return (
    <BareFrame>
      {error ? <ErrorNotice isQuiet error={error} onRetry={() => void refetch()} /> : <CardSkeleton />}
    </BareFrame>
  )
}
