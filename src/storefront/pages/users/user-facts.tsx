import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { FurtherField, User } from "../../client"
import { FieldValue } from "../../form/field-value"
import { useCompanyParam } from "../../hooks/use-company-param"
import { useLocale } from "../../i18n/use-locale"
import { CopyableText } from "../copyable-text"
import { Fact } from "../fact"
import { When } from "../when"
import { UserStatusBadge } from "./user-status-badge"

interface UserFactsProps {
  user: User
  /** What only the activation asked for; shown where it was filled in. */
  fields: readonly FurtherField[]
  /** Whether the reader sets the company's budgets. */
  withBudgets: boolean
}

/** What is known of a user and is not entered here; and the way to "why?". */
export function UserFacts({ user, fields, withBudgets }: UserFactsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { withCompany } = useCompanyParam()
  return (
    <section className="card flex flex-wrap items-end justify-between gap-4 p-6">
      <h2 className="sr-only">{t("users.facts")}</h2>
      <dl className="grid flex-1 basis-72 grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4">
        <Fact name={t("users.statusLabel")}>
          <UserStatusBadge user={user} />
        </Fact>
        <Fact name={t("users.lastLogin")}>
          <When at={user.last_login_at} never={t("users.never")} />
        </Fact>
        <Fact name={t("contacts.number")}>
          {user.contact_number ? (
            <CopyableText what={t("contacts.number")} text={user.contact_number} />
          ) : (
            t("users.noContactNumber")
          )}
        </Fact>
        {fields
          .filter(({ key }) => user.fields[key] !== undefined)
          .map((field) => (
            <Fact key={field.key} name={field.label[locale]}>
              <FieldValue field={field} value={user.fields[field.key]} />
            </Fact>
          ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        {withBudgets && (
          <Button asChild variant="secondary" size="small">
            <Link to={withCompany(`/budgets?subject_type=user&subject_id=${user.id}`)}>{t("budgets.title")}</Link>
          </Button>
        )}
        <Button asChild variant="secondary" size="small">
          <Link to={withCompany(`/users/${user.id}/access`)}>{t("users.act.why")}</Link>
        </Button>
      </div>
    </section>
  )
}
