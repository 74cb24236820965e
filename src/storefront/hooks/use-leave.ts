import { useNavigate } from "react-router-dom"
import { useForgetMe, useLogout } from "./use-me"

/** Logs out and goes to the login, which says so. */
export function useLeave() {
  const navigate = useNavigate()
  const logout = useLogout()
  const forgetMe = useForgetMe()
  const goToLogin = () => {
    void navigate("/login", { replace: true, state: { loggedOut: true } })
    forgetMe()
  }
  return {
    leave: () => logout.mutate(undefined, { onSuccess: goToLogin }),
    isLeaving: logout.isPending,
    error: logout.error,
  }
}
