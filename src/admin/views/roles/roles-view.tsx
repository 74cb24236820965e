import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import type { OwnRoleResource } from "../../../api/schemas/users"
import { EmptyNote } from "../../components/empty-note"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { useRoles } from "../../hooks/roles"
import { useTexts } from "../../hooks/use-texts"
import { DeleteRoleDrawer } from "./delete-role-drawer"
import { RoleDrawer } from "./role-drawer"
import { RoleEntry } from "./role-entry"

type Open = { act: "create" } | { act: "edit" | "delete"; role: OwnRoleResource }

/** B8: what can a user be? The built-in roles, and the operator's own. */
export function RolesView() {
  const { t } = useTexts()
  const { data, error, isPending, refetch } = useRoles()
  const [open, setOpen] = useState<Open | null>(null)
  const permissions = data?.permissions ?? []
  const own = (data?.roles ?? []).filter((role) => !role.built_in)
  const builtIn = (data?.roles ?? []).filter((role) => role.built_in)
  const close = () => setOpen(null)

  return (
    <>
      <PageHeader
        title={t("ownRoles.title")}
        question={t("ownRoles.question")}
        action={
          <Button size="small" disabled={!data} onClick={() => setOpen({ act: "create" })}>
            {t("ownRoles.create")}
          </Button>
        }
      />
      {isPending && (
        <Container className="p-0">
          <LoadingRows rows={8} />
        </Container>
      )}
      {error && (
        <Container className="p-0">
          <ErrorPanel error={error} onRetry={() => refetch()} />
        </Container>
      )}
      {!error && data && (
        <>
          <Section title={t("ownRoles.own")} hint={t("ownRoles.ownHint")}>
            {own.length === 0 && <EmptyNote heading={t("ownRoles.empty")} text={t("ownRoles.emptyText")} />}
            {own.length > 0 && (
              <ul className="divide-y">
                {own.map((role) => (
                  <RoleEntry
                    key={role.id}
                    role={role}
                    permissions={permissions}
                    onEdit={() => setOpen({ act: "edit", role })}
                    onDelete={() => setOpen({ act: "delete", role })}
                  />
                ))}
              </ul>
            )}
          </Section>
          <Section title={t("ownRoles.builtIn")} hint={t("ownRoles.builtInHint")}>
            <ul className="divide-y">
              {builtIn.map((role) => (
                <RoleEntry key={role.id} role={role} permissions={permissions} />
              ))}
            </ul>
          </Section>
        </>
      )}
      {open?.act === "create" && <RoleDrawer role={null} permissions={permissions} onClose={close} />}
      {open?.act === "edit" && <RoleDrawer role={open.role} permissions={permissions} onClose={close} />}
      {open?.act === "delete" && <DeleteRoleDrawer role={open.role} onClose={close} />}
    </>
  )
}
