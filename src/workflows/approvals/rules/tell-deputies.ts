import type { AbsenceChange } from "../../../modules/approval/deputy-keeper"
import type { Absence } from "../../../modules/approval/store/deputy-store"
import type { PlaceRow } from "../../../modules/company/store/account-store"
import type { OutboxMessage } from "../../../outbox/types"
import { writeDay } from "../../checkout/rules/budget-words"
import type { SentenceLocale } from "../../checkout/rules/budget-words"
import { companyPage } from "../../mail/rules/company-page"
import { greetedName } from "./greeted-name"

/** Who is concerned by a change of an absence, as far as mails go. */
export interface DeputyReaders {
  absentName: string
  companyName: string
  /** Those who may be told, by their ids. */
  deputies: ReadonlyMap<string, Pick<PlaceRow, "email" | "first_name" | "last_name"> & { language_code: SentenceLocale }>
  /** The day by the company's clocks: of an absence that is over nobody is told. */
  today: string
}

/** The mails of one change (C7): to whoever is the deputy by it, or for other days, and to whoever is none any more. */
export function tellDeputies({ before, after }: AbsenceChange, readers: DeputyReaders): OutboxMessage[] {
  const [was, is] = [before.absence, after.absence]
  const isSame = was?.deputyId === is?.deputyId && was?.startsOn === is?.startsOn && was?.endsOn === is?.endsOn
  return isSame
    ? []
    : [
        ...(was && was.deputyId !== is?.deputyId ? write("taken_back", was) : []),
        ...(is ? write("named", is) : []),
      ]

  function write(why: "named" | "taken_back", { deputyId, startsOn, endsOn }: Absence): OutboxMessage[] {
    const reader = readers.deputies.get(deputyId)
    if (!reader || endsOn < readers.today) {
      return []
    }
    const locale = reader.language_code
    const day = (written: string) => writeDay(new Date(written), { timeZone: "UTC", locale })
    return [
      {
        topic: "mail",
        key: `mail:approval-deputy:${after.businessUserId}:${after.version}:${why}`,
        payload: {
          template: "approval-deputy",
          to: reader.email,
          locale,
          data: {
            name: greetedName(reader),
            company_name: readers.companyName,
            absent_name: readers.absentName,
            why,
            starts_on: day(startsOn),
            ends_on: day(endsOn),
          },
          links: { approvals_url: companyPage("approvals", after.companyId) },
        },
      },
    ]
  }
}
