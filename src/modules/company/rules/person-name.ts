/** First and last name together, as the seed's forms have it. */
const LONGEST_NAME = 50

export interface WrongNamePart {
  part: "first_name" | "last_name"
  message: string
}

/**
 * What is wrong with a user's name (B3, B6): both parts are there, together 1 to 50 characters
 * (code points), each on one line, so that no name can begin a header of a mail. Empty where nothing is.
 */
export function checkPersonName(name: { readonly firstName: string; readonly lastName: string }): WrongNamePart[] {
  const parts = [
    { part: "first_name", text: name.firstName },
    { part: "last_name", text: name.lastName },
  ] as const
  const wrong: WrongNamePart[] = parts.flatMap(({ part, text }) => {
    const message = checkPart(text)
    return message === null ? [] : [{ part, message }]
  })
  if (wrong.length === 0 && [...name.firstName, ...name.lastName].length > LONGEST_NAME) {
    return [{ part: "last_name", message: `first and last name together have at most ${LONGEST_NAME} characters` }]
  }
  return wrong
}

function checkPart(text: string): string | null {
  if (text.trim() === "") {
    return "is required"
  }
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? "is one line" : null
}
