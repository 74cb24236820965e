import { Input } from "@medusajs/ui"
import { useState } from "react"
import type { DirectoryInvoice } from "../../../api/schemas/directory-entries"
import { Choice } from "../../components/choice"
import { ConflictPanel } from "../../components/conflict-panel"
import { Field } from "../../components/field"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveDirectoryInvoice } from "../../hooks/directory-entries"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { invoiceCreateOf, invoiceDifferences, invoiceFormOf, invoiceStatuses, invoiceUpdateOf, isInvoice } from "./invoice-form"
import type { InvoiceForm } from "./invoice-form"

interface InvoiceDrawerProps {
  customerId: string
  /** Null for a new one. */
  invoice: DirectoryInvoice | null
  onClose: () => void
}

/** Adds an invoice by hand, or changes one (F2). */
export function InvoiceDrawer({ customerId, invoice, onClose }: InvoiceDrawerProps) {
  const { t } = useTexts()
  const save = useSaveDirectoryInvoice(customerId, invoice?.id ?? null)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: invoice, isOne: isInvoice, save, onClose })
  const [form, setForm] = useState(() => invoiceFormOf(invoice))
  const set = (change: Partial<InvoiceForm>) => setForm((before) => ({ ...before, ...change }))
  const statuses = invoiceStatuses.map((status) => ({ value: status, label: t(`directoryInvoices.statuses.${status}`) }))

  return (
    <FormDrawer
      {...frame}
      title={invoice ? t("directory.editOf", { name: invoice.invoice_number }) : t("directoryInvoices.add")}
      description={t("directoryInvoices.text")}
      canSubmit={form.invoice_number.trim() !== ""}
      onSubmit={() =>
        send(base ? invoiceUpdateOf(base, form) : invoiceCreateOf(form), () => t("directory.saved", { name: form.invoice_number.trim() }))
      }
    >
      {isConflict && base && <InvoiceConflict current={base} form={form} onTake={set} />}
      <Field
        label={t("directoryInvoices.fields.invoice_number")}
        error={errors.invoice_number ?? errors.number}
        missing={form.invoice_number.trim() === "" && t("common.missing")}
      >
        {(control) => (
          <Input
            {...control}
            aria-required
            autoComplete="off"
            maxLength={64}
            value={form.invoice_number}
            onChange={({ target }) => set({ invoice_number: target.value })}
          />
        )}
      </Field>
      <Field label={t("directoryInvoices.fields.status")} error={errors.status}>
        {({ id }) => (
          <Choice
            id={id}
            size="base"
            label={t("directoryInvoices.fields.status")}
            value={form.status}
            options={statuses}
            onChoose={(chosen) => set({ status: invoiceStatuses.find((status) => status === chosen) ?? form.status })}
          />
        )}
      </Field>
      <Field
        label={t("directoryInvoices.fields.order_number")}
        hint={t("directoryInvoices.orderNumberHint")}
        error={errors.order_number}
        optional
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={64}
            value={form.order_number}
            onChange={({ target }) => set({ order_number: target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  )
}

interface InvoiceConflictProps {
  current: DirectoryInvoice
  form: InvoiceForm
  onTake: (change: Partial<InvoiceForm>) => void
}

/** What somebody else saved meanwhile, beside what was typed. */
function InvoiceConflict({ current, form, onTake }: InvoiceConflictProps) {
  const { t } = useTexts()
  const saved = invoiceFormOf(current)
  const textOf = (of: InvoiceForm, field: keyof InvoiceForm) =>
    field === "status" ? t(`directoryInvoices.statuses.${of.status}`) : of[field]
  return (
    <ConflictPanel
      differences={invoiceDifferences(current, form).map((field) => ({
        field,
        label: t(`directoryInvoices.fields.${field}`),
        mine: textOf(form, field),
        theirs: textOf(saved, field),
        onTake: () => onTake({ [field]: saved[field] }),
      }))}
    />
  )
}
