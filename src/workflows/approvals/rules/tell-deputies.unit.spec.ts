import { tellDeputies } from "./tell-deputies"
import type { DeputyReaders } from "./tell-deputies"

const reader = (email: string, language_code: "en" | "de" = "en") => ({ email, first_name: "", last_name: "", language_code })
const readers: DeputyReaders = {
  absentName: "Vera Voss",
  companyName: "Engines Ltd",
  deputies: new Map([["david", reader("david@example.com")], ["dora", reader("dora@example.com", "de")]]),
  today: "2027-01-08",
}
const of = (deputyId: string, startsOn = "2027-01-04", endsOn = "2027-01-15") => ({ deputyId, startsOn, endsOn })
const tell = (before: ReturnType<typeof of> | null, after: ReturnType<typeof of> | null) => {
  const vera = { businessUserId: "vera", companyId: "comp_1" }
  return tellDeputies({ before: { ...vera, absence: before, version: 1 }, after: { ...vera, absence: after, version: 2 } }, readers).map(({ payload }) =>
    "template" in payload ? `${payload.to} ${payload.data.why} ${payload.data.starts_on}–${payload.data.ends_on}` : ""
  )
}

it.each([
  ["named", null, of("david"), ["david@example.com named 4 January 2027–15 January 2027"]],
  ["taken back", of("dora"), null, ["dora@example.com taken_back 4. Januar 2027–15. Januar 2027"]],
  ["put in another's place", of("david"), of("dora"), ["david@example.com taken_back 4 January 2027–15 January 2027", "dora@example.com named 4. Januar 2027–15. Januar 2027"]],
  ["named for other days", of("david"), of("david", "2027-01-05"), ["david@example.com named 5 January 2027–15 January 2027"]],
  ["named as before", of("david"), of("david"), []],
  ["taken back when it is over", of("david", "2027-01-01", "2027-01-07"), null, []],
  ["nobody who may be told", null, of("eve"), []],
])("[C7] a deputy who is %s is told so", (_, before, after, mails) => {
  expect(tell(before, after)).toEqual(mails)
})
