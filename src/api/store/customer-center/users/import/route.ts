import { translateReason } from "../../../../../csv/translate-reason"
import { getOptions } from "../../../../../get-options"
import { importUsers } from "../../../../../workflows/users/import-users"
import { waitForAnswerTime } from "../../../../access/answer-time"
import { defineRoute } from "../../../../access/define-route"
import { readMemberActor } from "../../../../access/user-actor"
import { describeThrown, readLocale } from "../../../../errors/respond"
import { MOST_IMPORTED_USERS, MOST_REPORTED_ROWS, userImportBody } from "../../../../schemas/user-files"
import type { UserImportResult } from "../../../../schemas/user-files"

export const POST = defineRoute(userImportBody, async ({ req, input, guarded }) => {
  const actor = readMemberActor(req)
  const { created, unchanged, errors } = await importUsers(req.scope, {
    csv: input.csv,
    dryRun: input.dry_run,
    companyId: actor.companyId,
    actor,
    languageCode: input.locale ?? null,
    mostRows: MOST_IMPORTED_USERS,
  })
  const json: UserImportResult = {
    created: created.length,
    created_users: created.map(({ line, firstName, lastName, email }) => ({
      line,
      first_name: firstName,
      last_name: lastName,
      email,
    })),
    unchanged,
    // a code comes with its sentence; the message of a shop's own refusal stays as it is
    errors: errors.slice(0, MOST_REPORTED_ROWS).map((error) => ({
      ...error,
      message: describeThrown(req, error)?.message ?? translateReason(error.message, readLocale(req)),
    })),
    error_count: errors.length,
    dry_run: input.dry_run,
  }
  // whether the shop knew an e-mail is not to be read off the time either
  await waitForAnswerTime({ arrivedAt: guarded.arrivedAt, everyMs: getOptions().login.refusalAfterMs })
  return { json }
})
