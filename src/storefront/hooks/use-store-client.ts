import { useMemo } from "react"
import { useShop } from "../app/shop-context"
import { useLocale } from "../i18n/use-locale"
import { createStoreClient, type StoreClient } from "../shop/store-client"
import { useCompanyParam } from "./use-company-param"

/** The platform's own routes for shopping, in the company that this page works in. */
export function useStoreClient(): StoreClient {
  const { config } = useShop()
  const { companyId } = useCompanyParam()
  const locale = useLocale()
  return useMemo(
    () =>
      createStoreClient({
        baseUrl: "",
        headers: {
          "x-publishable-api-key": config.publishable_key,
          "accept-language": locale,
          ...(companyId === null ? {} : { "x-company-id": companyId }),
        },
        timeoutMs: 30_000,
        fetch: window.fetch.bind(window),
      }),
    [config, locale, companyId]
  )
}
