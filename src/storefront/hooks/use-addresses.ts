import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { isCustomerCenterError, type AddressInput } from "../client"
import { useCompanyClient } from "./use-company-client"

const addressesKey = ["addresses"] as const

export function useAddressBook() {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...addressesKey, companyId, "book"],
    queryFn: () => client.retrieveAddressBook(),
  })
}

/** Asked anew whenever a form opens, so that it begins with the values of now. */
export function useFreshAddressBook() {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...addressesKey, companyId, "form"],
    queryFn: () => client.retrieveAddressBook(),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useAddAddress() {
  const { client } = useCompanyClient()
  const forgetAddresses = useForgetAddresses()
  return useMutation({
    mutationFn: (input: AddressInput) => client.addAddress(input),
    onSuccess: () => void forgetAddresses(),
  })
}

export function useUpdateAddress(id: string) {
  const { client } = useCompanyClient()
  const forgetAddresses = useForgetAddresses()
  return useMutation({
    mutationFn: (input: AddressInput & { version: number }) => client.updateAddress(id, input),
    onSuccess: () => void forgetAddresses(),
  })
}

/**
 * Done once the list is without it, so that the focus does not go to what is about to
 * vanish. One that somebody else removed meanwhile is gone as was asked for.
 */
export function useRemoveAddress() {
  const { client } = useCompanyClient()
  const forgetAddresses = useForgetAddresses()
  return useMutation({
    mutationFn: async (id: string) => {
      try {
        await client.removeAddress(id)
      } catch (error) {
        if (!isCustomerCenterError(error, "not_found")) {
          throw error
        }
      }
    },
    onSuccess: forgetAddresses,
  })
}

/** After a change: neither the book nor the history is true any more. */
function useForgetAddresses() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ["audit-events"] })
    return queryClient.invalidateQueries({ queryKey: addressesKey })
  }
}
