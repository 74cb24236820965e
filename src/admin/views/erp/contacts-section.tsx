import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { DirectoryContact } from "../../../api/schemas/directory-entries"
import { OrNothing } from "../../components/facts"
import { useDirectoryContacts } from "../../hooks/directory-entries"
import { useListState } from "../../hooks/use-list-state"
import { useTexts } from "../../hooks/use-texts"
import { ContactDrawer } from "./contact-drawer"
import { EntriesSection } from "./entries-section"
import { EntryActs, type EntryAct } from "./entry-acts"
import { RemoveEntryDrawer } from "./remove-entry-drawer"

const column = createDataTableColumnHelper<DirectoryContact>()

type Asked = { act: "add" } | { act: EntryAct; contact: DirectoryContact }

/** F2: whom the directory knows at a customer, each kept by hand. */
export function ContactsSection({ customerId }: { customerId: string }) {
  const list = useListState({ prefix: "contacts_" })
  const query = useDirectoryContacts(customerId, { q: list.q, limit: list.limit, offset: list.offset })
  const [asked, setAsked] = useState<Asked | null>(null)
  const columns = useColumns(setAsked)
  const close = () => setAsked(null)
  return (
    <EntriesSection
      kind="contacts"
      list={list}
      rows={query.data?.contacts}
      query={query}
      columns={columns}
      card={(contact) => (
        <div className="txt-small flex flex-col">
          <ContactName contact={contact} />
          <p className="text-ui-fg-subtle [overflow-wrap:anywhere]">{[contact.contact_number, contact.email].filter(Boolean).join(" · ")}</p>
          <EntryActs name={contact.name} onAct={(act) => setAsked({ act, contact })} />
        </div>
      )}
      onAdd={() => setAsked({ act: "add" })}
    >
      {asked?.act === "add" && <ContactDrawer customerId={customerId} contact={null} onClose={close} />}
      {asked?.act === "edit" && <ContactDrawer customerId={customerId} contact={asked.contact} onClose={close} />}
      {asked?.act === "remove" && (
        <RemoveEntryDrawer customerId={customerId} kind="contacts" id={asked.contact.id} name={asked.contact.name} onClose={close} />
      )}
    </EntriesSection>
  )
}

/** With what it is besides a person. */
function ContactName({ contact }: { contact: DirectoryContact }) {
  const { t } = useTexts()
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2 py-1 [overflow-wrap:anywhere]">
      {contact.name}
      {contact.is_main && <Badge size="2xsmall">{t("directoryContacts.fields.is_main")}</Badge>}
      {contact.is_company && <Badge size="2xsmall">{t("directoryContacts.fields.is_company")}</Badge>}
    </span>
  )
}

function useColumns(onAsk: (asked: Asked) => void) {
  const { t } = useTexts()
  return useMemo(
    () => [
      column.accessor("contact_number", { header: t("directoryContacts.number") }),
      column.accessor("name", {
        header: t("directoryContacts.fields.name"),
        cell: ({ row: { original } }) => <ContactName contact={original} />,
      }),
      column.accessor("email", {
        header: t("directoryContacts.fields.email"),
        cell: ({ getValue }) => (
          <span className="[overflow-wrap:anywhere]">
            <OrNothing>{getValue()}</OrNothing>
          </span>
        ),
      }),
      column.display({
        id: "act",
        header: () => <span className="sr-only">{t("common.actions")}</span>,
        cell: ({ row: { original } }) => (
          <EntryActs name={original.name} onAct={(act) => onAsk({ act, contact: original })} />
        ),
      }),
    ],
    [t, onAsk]
  )
}
