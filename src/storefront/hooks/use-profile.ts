import { useMutation } from "@tanstack/react-query"
import { useShop } from "../app/shop-context"
import type { ProfileInput } from "../client"
import { useCompanyParam } from "./use-company-param"

export function useUpdateProfile() {
  const { client } = useShop()
  const { companyId } = useCompanyParam()
  return useMutation({
    mutationFn: (input: ProfileInput) => client.inCompany(companyId).updateProfile(input),
  })
}
