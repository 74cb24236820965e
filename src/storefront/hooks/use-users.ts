import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { BulkAction, LeaveInput, PlainUser, User, UserChanges, UserInput, UserListQuery } from "../client"
import { useCompanyClient } from "./use-company-client"

const usersKey = ["users"] as const

/** What a main contact does with one user from the list. */
export type UserAct = "activate" | "deactivate" | "remove" | "send_invitation"

/** The page before stays in view until the next one is here. */
export function useUsers(query: UserListQuery, { enabled = true }: { enabled?: boolean } = {}) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...usersKey, companyId, "list", query],
    queryFn: () => client.listUsers(query),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Asked anew whenever a form opens, so that it begins with the values of now. */
export function useUser(id: string) {
  const { client, companyId } = useCompanyClient()
  return useQuery({
    queryKey: [...usersKey, companyId, "one", id],
    queryFn: () => client.retrieveUser(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** After a change: the lists of users, contacts, people to add and events are not true any more. Done once the users are those of now. */
function useForgetUsers() {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [["contacts"], ["plain-users"], ["audit-events"], ["access"]]) {
      void queryClient.invalidateQueries({ queryKey })
    }
    return queryClient.invalidateQueries({ queryKey: usersKey })
  }
}

export function useRequestUser() {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: (input: UserInput) => client.requestUser(input),
    onSuccess: () => void forgetUsers(),
  })
}

export function useAddContact(contactNumber: string) {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: (input: UserInput) => client.addContact(contactNumber, input),
    onSuccess: () => void forgetUsers(),
  })
}

/** The ERP's contact with this e-mail, where there is one, is the same person. */
export function useAddPlainUser({ contact_number: contactNumber }: PlainUser) {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: (input: UserInput) =>
      contactNumber === null ? client.requestUser(input) : client.addContact(contactNumber, input),
    onSuccess: forgetUsers,
  })
}

export function useUpdateUser(id: string) {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: (changes: UserChanges) => client.updateUser(id, changes),
    onSuccess: () => void forgetUsers(),
  })
}

export function useActOnUser() {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: async ({ user, act, ...input }: { user: User; act: UserAct } & LeaveInput) => {
      switch (act) {
        case "activate":
          await client.activateUser(user.id)
          return
        case "deactivate":
          await client.deactivateUser(user.id, input)
          return
        case "remove":
          await client.removeUser(user.id, input)
          return
        case "send_invitation":
          await client.sendInvitation(user.id)
          return
      }
    },
    // done once a row is gone, so that the focus does not go to what is about to vanish
    onSuccess: forgetUsers,
  })
}

export function useBulkUsers() {
  const { client } = useCompanyClient()
  const forgetUsers = useForgetUsers()
  return useMutation({
    mutationFn: (input: { action: BulkAction; ids: string[] }) => client.bulkUsers(input),
    onSuccess: forgetUsers,
  })
}
