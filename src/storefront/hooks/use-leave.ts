import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import { useShop } from "../app/shop-context"
import { useForgetMe, useLogout } from "./use-me"

/** Signs out and goes to the login, which says so. */
export function useLeave() {
  const goToLogin = useGoToLogin()
  const logout = useLogout()
  return {
    leave: () => logout.mutate(undefined, { onSuccess: () => goToLogin({ loggedOut: true }) }),
    isLeaving: logout.isPending,
    error: logout.error,
  }
}

/** Ends every session of the own login, this one as well. */
export function useEndSessions() {
  const { client } = useShop()
  const goToLogin = useGoToLogin()
  return useMutation({
    mutationFn: () => client.endSessions(),
    onSuccess: () => goToLogin({ sessionsEnded: true }),
  })
}

function useGoToLogin() {
  const navigate = useNavigate()
  const forgetMe = useForgetMe()
  return (state: { loggedOut?: true; sessionsEnded?: true }) => {
    void navigate("/login", { replace: true, state })
    forgetMe()
  }
}
