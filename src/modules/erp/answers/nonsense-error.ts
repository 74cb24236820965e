import type { z } from "@medusajs/framework/zod"

/** The provider answered what cannot be understood. Says where, never what it was. */
export class NonsenseError extends Error {
  constructor(what: string, problem?: z.ZodError) {
    const fields = problem?.issues.slice(0, 3).map(describe) ?? []
    super([`the ERP's answer is ${problem ? "not " : ""}${what}`, ...fields].join("; "))
    this.name = "NonsenseError"
  }
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "all of it"} ${issue.code}`
}
