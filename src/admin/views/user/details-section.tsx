import { Text } from "@medusajs/ui"
import type { OperatorUser } from "../../../api/schemas/users"
import { Copyable } from "../../components/copyable"
import { Fact, Facts } from "../../components/facts"
import { Section } from "../../components/section"
import { TextLink } from "../../components/text-link"
import { useRoleNames } from "../../components/user-badges"
import { useFormat } from "../../hooks/use-format"
import { useTexts } from "../../hooks/use-texts"
import { FurtherFacts } from "./further-facts"

/** What the shop holds of this person's place in the company. */
export function DetailsSection({ user }: { user: OperatorUser }) {
  const { t } = useTexts()
  const format = useFormat()
  const roleNames = useRoleNames()
  const number = user.company?.customer_number ?? user.customer_number
  return (
    <Section title={t("company.general")}>
      {user.status !== "active" && <Note>{t(`user.means.${user.status}`)}</Note>}
      {user.locked && <Note>{t("user.means.locked")}</Note>}
      <Facts>
        <Fact label={t("user.email")}>
          <Copyable text={user.email} label={t("user.email")} />
        </Fact>
        <Fact label={t("user.salutation")}>
          {user.salutation !== "none" && t(`user.salutations.${user.salutation}`)}
        </Fact>
        <Fact label={t("user.company")}>
          {user.company ? (
            <TextLink to={`/customer-center/companies/${user.company.id}`}>{user.company.name}</TextLink>
          ) : (
            t("widget.noCompany")
          )}
        </Fact>
        <Fact label={t("company.number")}>{number && <Copyable text={number} label={t("company.number")} />}</Fact>
        <Fact label={t("company.roles")}>{roleNames(user.roles)}</Fact>
        <Fact label={t("user.language")}>
          {user.language_code ? t(`languages.${user.language_code}`) : t("user.anyLanguage")}
        </Fact>
        <Fact label={t("user.contactNumber")}>
          {user.contact_number ? (
            <Copyable text={user.contact_number} label={t("user.contactNumber")} />
          ) : (
            user.erp_contact_state !== "none" && t(`user.erpContact.${user.erp_contact_state}`)
          )}
        </Fact>
        <FurtherFacts user={user} />
        <Fact label={t("company.lastLogin")}>
          {user.last_login_at ? format.dateTime(user.last_login_at) : t("company.neverLoggedIn")}
        </Fact>
        {user.invited_at && <Fact label={t("user.invited")}>{format.dateTime(user.invited_at)}</Fact>}
        <Fact label={t("company.created")}>{format.dateTime(user.created_at)}</Fact>
        <Fact label={t("user.customer")}>
          <TextLink to={`/customers/${user.customer_id}`}>{t("user.openCustomer")}</TextLink>
        </Fact>
        <Fact label={t("company.id")}>
          <Copyable text={user.id} label={t("company.id")} />
        </Fact>
      </Facts>
    </Section>
  )
}

function Note({ children }: { children: string }) {
  return (
    <Text size="small" className="bg-ui-bg-subtle text-ui-fg-subtle px-6 py-3">
      {children}
    </Text>
  )
}
