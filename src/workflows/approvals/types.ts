import type { RequestMove, RequestStatus } from "../../modules/approval/rules/request-states"
import type { Absence } from "../../modules/approval/store/deputy-store"
import type { CompanyApprovalSettings } from "../../modules/approval/store/settings-store"
import type { UserActor } from "../users/types"
import type { NewRequest } from "../../modules/approval/types"

/** A member who acts on a request, in the place they act in. */
export interface ApprovalActor {
  businessUserId: string
  customerId: string
  companyId: string
  clientAddress: string | null
}

/** The buyer sends a cart to those who can approve it. */
export interface ApprovalRequestRun {
  cartId: string
  comment: string | null
  clientAddress: string | null
}

/** The request as it is about to be written, with the ids of those who will be asked. */
export type PlannedRequest = NewRequest & { receiverIds: string[] }

/** Somebody says how approvals go in a company. */
export interface ApprovalSettingsRun {
  actor: UserActor
  /** As a whole; `version` is of those that they replace. */
  settings: CompanyApprovalSettings
  /** The actor knows that some orders could be approved by nobody afterwards (C7); left out, that is asked first. */
  isGapConfirmed?: boolean | undefined
}

/** Somebody says up to what a user may approve; `version` is of the ceiling that it replaces. */
export interface ApprovalCeilingRun {
  actor: UserActor
  businessUserId: string
  /** In the company's currency; null for no ceiling. */
  amount: string | null
  version: number
  /** The actor knows that some orders could be approved by nobody afterwards (C7); left out, that is asked first. */
  isGapConfirmed?: boolean | undefined
}

/** Somebody names who decides for a user during an absence; `version` is of the one that it replaces. */
export interface ApprovalDeputyRun {
  actor: UserActor
  businessUserId: string
  /** Null for none. */
  absence: Absence | null
  version: number
}

/** One act on a request. */
export interface ApprovalActRun {
  requestId: string
  actor: ApprovalActor
  move: Extract<RequestMove, "approve" | "reject" | "withdraw" | "change" | "remove">
  /** Required where it is rejected. */
  comment: string | null
  /** In which tier the approver saw it, from 0; left out: whichever it is in. */
  tier?: number | undefined
}

/** An approver lowers lines of a request; quantity 0 removes one. */
export interface ApprovalEditRun {
  requestId: string
  actor: ApprovalActor
  /** Of the request, as the approver saw it. */
  version: number
  lines: { id: string; quantity: number }[]
}

/** A request as hooks see it. */
export interface ApprovalFacts {
  id: string
  companyId: string
  businessUserId: string
  cartId: string
  status: RequestStatus
  amount: string
  currencyCode: string
  version: number
  /** In which of its tiers it is, from 0. */
  tier: number
}
