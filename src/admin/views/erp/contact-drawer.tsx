import { useState } from "react"
import type { DirectoryContact } from "../../../api/schemas/directory-entries"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveDirectoryContact } from "../../hooks/directory-entries"
import { useRecordForm } from "../../hooks/use-record-form"
import { useTexts } from "../../hooks/use-texts"
import { ContactFields } from "./contact-fields"
import { contactCreateOf, contactDifferences, contactFormOf, contactUpdateOf, isContact } from "./contact-form"
import type { ContactField, ContactForm } from "./contact-form"

interface ContactDrawerProps {
  customerId: string
  /** Null for a new one. */
  contact: DirectoryContact | null
  onClose: () => void
}

/** Adds a contact by hand, or changes one (F2). */
export function ContactDrawer({ customerId, contact, onClose }: ContactDrawerProps) {
  const { t } = useTexts()
  const save = useSaveDirectoryContact(customerId, contact?.id ?? null)
  const { base, isConflict, errors, send, frame } = useRecordForm({ opened: contact, isOne: isContact, save, onClose })
  const [form, setForm] = useState(() => contactFormOf(contact))
  const set = (change: Partial<ContactForm>) => setForm((before) => ({ ...before, ...change }))

  return (
    <FormDrawer
      {...frame}
      title={contact ? t("directory.editOf", { name: contact.name }) : t("directoryContacts.add")}
      description={t(contact ? "directoryContacts.editText" : "directoryContacts.addText")}
      canSubmit={form.name.trim() !== ""}
      onSubmit={() =>
        send(base ? contactUpdateOf(base, form) : contactCreateOf(form), () => t("directory.saved", { name: form.name.trim() }))
      }
    >
      {isConflict && base && <ContactConflict current={base} form={form} onTake={set} />}
      <ContactFields form={form} errors={errors} isNew={contact === null} onChange={set} />
    </FormDrawer>
  )
}

interface ContactConflictProps {
  current: DirectoryContact
  form: ContactForm
  onTake: (change: Partial<ContactForm>) => void
}

/** What somebody else saved meanwhile, beside what was typed. */
function ContactConflict({ current, form, onTake }: ContactConflictProps) {
  const { t } = useTexts()
  const saved = contactFormOf(current)
  const textOf = (of: ContactForm, field: ContactField): string => {
    switch (field) {
      case "salutation":
        return of.salutation && t(`user.salutations.${of.salutation}`)
      case "is_main":
      case "is_company":
        return t(of[field] ? "common.yes" : "common.no")
      case "name":
      case "email":
      case "phone":
      case "language_code":
        return of[field]
    }
  }
  return (
    <ConflictPanel
      differences={contactDifferences(current, form).map((field) => ({
        field,
        label: t(`directoryContacts.fields.${field}`),
        mine: textOf(form, field),
        theirs: textOf(saved, field),
        onTake: () => onTake({ [field]: saved[field] }),
      }))}
    />
  )
}
