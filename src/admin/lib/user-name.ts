/** How a person is called where there is room for one line: the name, or else the e-mail. */
export function nameOf(user: { first_name: string | null; last_name: string | null; email: string }): string {
  return [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email
}
