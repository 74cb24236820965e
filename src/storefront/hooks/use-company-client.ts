import { useMemo } from "react"
import { useShop } from "../app/shop-context"
import { useCompanyParam } from "./use-company-param"

/** The client of the company that this page works in, with that company's id for query keys. */
export function useCompanyClient() {
  const { client } = useShop()
  const { companyId } = useCompanyParam()
  return useMemo(() => ({ client: client.inCompany(companyId), companyId }), [client, companyId])
}
