import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { OperatorUser } from "../../../api/schemas/users"
import { Section } from "../../components/section"
import { useTexts } from "../../hooks/use-texts"
import { allNumbers, DelegateDrawer } from "./delegate-drawer"

/** B10: for whom else this user may act. */
export function DelegateSection({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  const numbers = user.delegate_numbers
  return (
    <Section
      title={t("delegate.section")}
      action={
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {t("delegate.edit")}
        </Button>
      }
    >
      <div className="px-6 py-4">
        {numbers.length === 0 && <Note>{t("delegate.nobody")}</Note>}
        {numbers.includes(allNumbers) && <Note>{t("delegate.everybody")}</Note>}
        {numbers.length > 0 && !numbers.includes(allNumbers) && (
          <ul className="flex max-h-60 flex-wrap gap-2 overflow-y-auto" tabIndex={0} aria-label={t("delegate.numbers")}>
            {numbers.map((number) => (
              <li key={number} className="max-w-full">
                <Badge size="2xsmall" className="max-w-full [overflow-wrap:anywhere]">
                  {number}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
      {editing && <DelegateDrawer user={user} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function Note({ children }: { children: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {children}
    </Text>
  )
}
