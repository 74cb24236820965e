import { useState } from "react"
import type { User } from "../../client"
import { useActOnUser, type UserAct } from "../../hooks/use-users"

interface AskedAct {
  user: User
  act: "deactivate" | "remove"
  opener: HTMLElement | null
}

/** The acts on one row: those that take something away ask first, the others are done at once. */
export function useUserActs() {
  const actOn = useActOnUser()
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const [done, setDone] = useState<{ user: User; act: UserAct } | null>(null)

  const start = (user: User, act: UserAct, opener: HTMLElement | null) => {
    setDone(null)
    actOn.reset()
    if (act === "deactivate" || act === "remove") {
      setAsked({ user, act, opener })
      return
    }
    actOn.mutate({ user, act }, { onSuccess: () => setDone({ user, act }) })
  }
  return {
    start,
    asked,
    done,
    error: actOn.error,
    close: () => setAsked(null),
    finish: () => {
      setDone(asked)
      setAsked(null)
    },
    forget: () => setDone(null),
  }
}
