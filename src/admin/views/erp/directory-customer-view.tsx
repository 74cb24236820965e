import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { DirectoryCustomer } from "../../../api/schemas/operations"
import { Copyable } from "../../components/copyable"
import { ErrorPanel } from "../../components/error-panel"
import { Fact, Facts } from "../../components/facts"
import { LoadingRows } from "../../components/loading-rows"
import { PageHeader } from "../../components/page-header"
import { Section } from "../../components/section"
import { useDirectoryCustomer } from "../../hooks/directory-entries"
import { useDocumentTitle } from "../../hooks/use-document-title"
import { useTexts } from "../../hooks/use-texts"
import { AuditSection } from "../audit/audit-section"
import { ContactsSection } from "./contacts-section"
import { DirectoryDrawer } from "./directory-drawer"
import { optionalFields } from "./directory-form"
import { InvoicesSection } from "./invoices-section"
import { CenterFlag } from "./use-directory-columns"

/** F2: who may activate for this customer, and with which invoices? */
export function DirectoryCustomerView({ id }: { id: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useDirectoryCustomer(id)
  const [editing, setEditing] = useState(false)
  useDocumentTitle(data?.customer.name)
  if (!data) {
    return (
      <Section title={t("directory.one")}>
        {error ? (
          <ErrorPanel error={error} onRetry={() => refetch()}>
            <Button size="small" variant="secondary" asChild>
              <Link to="/customer-center/erp">{t("directory.toList")}</Link>
            </Button>
          </ErrorPanel>
        ) : (
          <LoadingRows rows={8} />
        )}
      </Section>
    )
  }
  const { customer } = data
  return (
    <>
      <PageHeader
        title={customer.name}
        question={t("directory.question")}
        badges={<CenterFlag enabled={customer.center_enabled} />}
        action={
          <Button size="small" variant="primary" onClick={() => setEditing(true)}>
            {t("directory.edit")}
          </Button>
        }
      />
      <CustomerSection customer={customer} />
      <ContactsSection customerId={customer.id} />
      <InvoicesSection customerId={customer.id} />
      <AuditSection of={{ subject_id: customer.id }} />
      {editing && <DirectoryDrawer customer={customer} onClose={() => setEditing(false)} />}
    </>
  )
}

function CustomerSection({ customer }: { customer: DirectoryCustomer }) {
  const { t } = useTexts()
  return (
    <Section title={t("directory.one")}>
      <Facts>
        <Fact label={t("directory.number")}>
          <Copyable text={customer.customer_number} label={t("directory.number")} />
        </Fact>
        <Fact label={t("directory.mainContacts")}>{customer.main_contact_emails.join(", ")}</Fact>
        {optionalFields.map((name) => (
          <Fact key={name} label={t(`directory.fields.${name}`)}>
            {customer[name]}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
