import { Text } from "@medusajs/ui"
import type { CompanyRow } from "../../../api/schemas/company"
import { OrNothing } from "../../components/facts"
import { useTexts } from "../../hooks/use-texts"

/** The oldest main contact, and how many more there are. */
export function MainContact({ contacts }: { contacts: CompanyRow["main_contacts"] }) {
  const { t } = useTexts()
  const [first, ...more] = contacts
  if (!first) {
    return <OrNothing>{null}</OrNothing>
  }
  return (
    <div className="min-w-0">
      <Text size="small" className="truncate">
        {first.name || first.email}
        {more.length > 0 && ` ${t("companies.moreContacts", { count: more.length })}`}
      </Text>
      {first.name && first.name !== first.email && (
        <Text size="xsmall" className="text-ui-fg-subtle truncate">
          {first.email}
        </Text>
      )}
    </div>
  )
}
