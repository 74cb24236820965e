import { checkPersonName } from "./person-name"

const check = (firstName: string, lastName: string) => checkPersonName({ firstName, lastName })

it.each([
  ["an ordinary one", "Ada", "Lovelace"],
  ["one of two letters", "A", "B"],
  ["fifty characters together", "a".repeat(20), "b".repeat(30)],
  ["fifty characters of two units each", "😀".repeat(20), "😀".repeat(30)],
  ["markup, which shows as text", "<b>Ada</b>", "& Co"],
])("[B3 B6] takes %s", (_, firstName, lastName) => {
  expect(check(firstName, lastName)).toEqual([])
})

it.each([
  ["without a first name", "", "Lovelace", ["first_name"]],
  ["without a last name", "Ada", " ", ["last_name"]],
  ["without any", "", "", ["first_name", "last_name"]],
  ["of 51 characters together", "a".repeat(20), "b".repeat(31), ["last_name"]],
  ["of 51 characters of two units", "😀", "😀".repeat(50), ["last_name"]],
  ["that begins another header", "Ada\r\nBcc: eve@example.com", "L", ["first_name"]],
  ["with a line separator", "Ada", "Love\u2028lace", ["last_name"]],
])("[B3 B6] refuses a name %s, by the field", (_, firstName, lastName, parts) => {
  expect(check(firstName, lastName).map(({ part }) => part)).toEqual(parts)
})
