import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { DirectoryCustomer } from "../../../api/schemas/operations"
import { useTexts } from "../../hooks/use-texts"
import { CenterFlag } from "./use-directory-columns"

/** A customer of the directory on a narrow screen. */
export function DirectoryCard({ customer, onEdit }: { customer: DirectoryCustomer; onEdit: () => void }) {
  const { t } = useTexts()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <Link
            to={`/customer-center/erp/${customer.id}`}
            className="txt-compact-small-plus text-ui-fg-base underline-offset-2 [overflow-wrap:anywhere] hover:underline"
          >
            {customer.name}
          </Link>
          <Text size="small" className="text-ui-fg-subtle">
            {customer.customer_number}
          </Text>
        </div>
        <span className="shrink-0">
          <CenterFlag enabled={customer.center_enabled} />
        </span>
      </div>
      <Text size="small" className="[overflow-wrap:anywhere]">
        {customer.main_contact_emails.join(", ") || t("directory.noMainContact")}
      </Text>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("directory.contactsAndInvoices", {
            contacts: customer.contact_count,
            invoices: customer.invoice_count,
          })}
        </Text>
        <Button
          size="small"
          variant="secondary"
          aria-label={t("directory.editOf", { name: customer.name })}
          onClick={onEdit}
        >
          {t("directory.edit")}
        </Button>
      </div>
    </div>
  )
}
