import { useEffect, useRef } from "react"
import { useNavigate } from "react-router-dom"
import { PageSkeleton } from "../feedback/skeletons"
import { useForgetMe, useLogout } from "../hooks/use-me"
import { MemberFrame } from "../shell/member-frame"

/** The session was ended elsewhere (B4): lets go of it, for the shop refuses everything that comes with it, and goes on to the login. */
export function EndedSession({ to }: { to: string }) {
  const logout = useLogout()
  const forgetMe = useForgetMe()
  const navigate = useNavigate()
  const asked = useRef(false)

  useEffect(() => {
    if (!asked.current) {
      asked.current = true
      void logout
        .mutateAsync()
        .catch(() => undefined)
        .then(() => {
          forgetMe()
          return navigate(to, { replace: true })
        })
    }
  }, [logout, forgetMe, navigate, to])

  return (
    <MemberFrame me={null}>
      <PageSkeleton />
    </MemberFrame>
  )
}
