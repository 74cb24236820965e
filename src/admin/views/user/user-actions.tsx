import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import type { OperatorUser } from "../../../api/schemas/users"
import { UnlockButton } from "../../components/unlock-button"
import { useActivateUser, useEndSessions, useResendInvitation, type Leaving } from "../../hooks/business-users"
import { useErrorText } from "../../hooks/use-error-text"
import { useTexts } from "../../hooks/use-texts"
import { nameOf } from "../../lib/user-name"
import { EmailDrawer } from "./email-drawer"
import { LeaveDrawer } from "./leave-drawer"

/** What an operator can do with a user besides editing; only what makes sense in the user's state. */
export function UserActions({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const prompt = usePrompt()
  const [open, setOpen] = useState<Leaving | "email" | null>(null)
  const say = useOutcome()
  const activate = useActivateUser(user.id)
  const resend = useResendInvitation(user.id)
  const end = useEndSessions(user.id)
  const name = nameOf(user)
  const waits = user.status === "invited" || user.status === "link_expired"

  const endSessions = async () => {
    const agreed = await prompt({
      title: t("user.endTitle", { name }),
      description: t("user.endText"),
      confirmText: t("user.end"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (agreed) {
      end.mutate(undefined, say(t("user.ended", { name })))
    }
  }

  return (
    <>
      {user.locked && <UnlockButton customerId={user.customer_id} email={user.email} />}
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" aria-label={t("user.more")}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {user.status === "deactivated" && (
            <DropdownMenu.Item onClick={() => activate.mutate(undefined, say(t("user.activated", { name })))}>
              {t("user.activate")}
            </DropdownMenu.Item>
          )}
          {waits && (
            <DropdownMenu.Item onClick={() => resend.mutate(undefined, say(t("user.resent", { email: user.email })))}>
              {t("user.resend")}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item onClick={() => setOpen("email")}>{t("user.changeEmail")}</DropdownMenu.Item>
          <DropdownMenu.Item onClick={endSessions}>{t("user.end")}</DropdownMenu.Item>
          <DropdownMenu.Separator />
          {user.status !== "deactivated" && (
            <DropdownMenu.Item onClick={() => setOpen("deactivate")}>{t("user.leave.deactivate.menu")}</DropdownMenu.Item>
          )}
          <DropdownMenu.Item onClick={() => setOpen("remove")}>{t("user.leave.remove.menu")}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {open === "email" && <EmailDrawer user={user} onClose={() => setOpen(null)} />}
      {(open === "deactivate" || open === "remove") && (
        <LeaveDrawer
          user={user}
          leaving={open}
          onClose={() => setOpen(null)}
          onDone={() => open === "remove" && navigate("/customer-center/users")}
        />
      )}
    </>
  )
}

/** Says how it went. */
function useOutcome() {
  const errorText = useErrorText()
  return (done: string) => ({
    onSuccess: () => toast.success(done),
    onError: (error: unknown) => toast.error(errorText(error)),
  })
}
