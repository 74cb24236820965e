import { useQuery } from "@tanstack/react-query"
import { useCompanyClient } from "./use-company-client"

/** The own company with its main contacts. */
export function useCompany({ enabled }: { enabled: boolean }) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: ["company", companyId],
    queryFn: () => client.retrieveCompany(),
    enabled,
  })
}
