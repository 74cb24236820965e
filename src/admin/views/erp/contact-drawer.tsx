import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { DirectoryContact } from "../../../api/schemas/directory-entries"
import { ConflictPanel } from "../../components/conflict-panel"
import { FormDrawer } from "../../components/form-drawer"
import { useSaveDirectoryContact } from "../../hooks/directory-entries"
import { useEntryBase } from "../../hooks/use-entry-base"
import { useFieldErrors } from "../../hooks/use-field-errors"
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
  const { base, isConflict, noteConflict, errorBeside } = useEntryBase(contact, isContact)
  const [form, setForm] = useState(() => contactFormOf(contact))
  const save = useSaveDirectoryContact(customerId, contact?.id ?? null)
  const errors = useFieldErrors(save.error)
  const set = (change: Partial<ContactForm>) => setForm((before) => ({ ...before, ...change }))

  const send = () =>
    save.mutate(base ? contactUpdateOf(base, form) : contactCreateOf(form), {
      onSuccess: () => {
        toast.success(t("directory.saved", { name: form.name.trim() }))
        onClose()
      },
      onError: noteConflict,
    })

  return (
    <FormDrawer
      open
      onClose={onClose}
      title={contact ? t("directory.editOf", { name: contact.name }) : t("directoryContacts.add")}
      description={t(contact ? "directoryContacts.editText" : "directoryContacts.addText")}
      submitLabel={isConflict ? t("conflict.saveMine") : t("common.save")}
      busy={save.isPending}
      error={errorBeside(save.error)}
      canSubmit={form.name.trim() !== ""}
      onSubmit={send}
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
