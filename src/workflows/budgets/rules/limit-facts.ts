import type { Limit } from "../../../modules/budget/types"
import type { LimitFacts, LimitTerms } from "../types"

/** A limit as it crosses the workflow engine: as data, with instants in ISO 8601. */
export function describeLimit(limit: Limit): LimitFacts {
  return {
    id: limit.id,
    companyId: limit.companyId,
    subject: limit.subject,
    period: limit.period,
    currencyCode: limit.currencyCode,
    timeZone: limit.timeZone,
    validFrom: limit.validFrom?.toISOString() ?? null,
    version: limit.version,
    ...describeTerms(limit),
  }
}

export function describeTerms(limit: Limit): LimitTerms {
  return {
    amount: limit.amount,
    onExceed: limit.onExceed,
    carryOver: limit.carryOver,
    validUntil: limit.validUntil?.toISOString() ?? null,
    alertShares: limit.alertShares,
  }
}

/** Terms as the room takes them; what is left out stays left out. */
export function readTerms({ validUntil, alertShares, ...terms }: Partial<LimitTerms>) {
  return {
    ...terms,
    ...(validUntil === undefined ? {} : { validUntil: toDate(validUntil) }),
    ...(alertShares === undefined ? {} : { alertShares: [...alertShares] }),
  }
}

export function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}
