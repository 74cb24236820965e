import type { ApprovalBuyer, ApprovalCeiling, ApprovalCeilingInput, ApprovalDeputy, ApprovalDeputyCandidates, ApprovalDeputyInput, ApprovalDetail, ApprovalEdit, ApprovalList, ApprovalListQuery, ApprovalMailMode, ApprovalMails, ApprovalSettings, ApprovalSettingsInput } from "./approval-types"
import type { GapConfirmation } from "./gap-confirmation"
import { renderQuery, type CallCenter } from "./call-center"

/** C4–C6: requests for approval in the company that the client acts in; a cart is sent by `checkout.requestApproval`. */
export interface ApprovalsClient {
  listApprovals(query?: ApprovalListQuery): Promise<ApprovalList>
  /** Those of the company who ever asked, by name; `q` is any part of it. Needs `approvals.decide`. */
  listApprovalBuyers(query?: { q?: string; limit?: number }): Promise<ApprovalBuyer[]>
  /** Refuses with `not_found` for somebody else's, unless one may decide (`approvals.decide`). */
  retrieveApproval(id: string): Promise<ApprovalDetail>
  /**
   * Lowers or removes lines before it is decided, at the prices that the buyer saw. Refuses with `changed_meanwhile`, `approval_edit_not_lower`,
   * `approval_edit_dearer`, `approval_edit_loses_promotion`, `approval_outdated`, and as `approve`.
   */
  editApproval(id: string, edit: ApprovalEdit): Promise<ApprovalDetail>
  /**
   * Approves it; `status` says whether it was `ordered`, `released` to its buyer, has `failed`, or is `open` because it needs more
   * approvals. `tier` is the one that it was shown in. Refuses with `approval_already_decided`, whose
   * `details` say what, who and when, `approval_not_own`, `approval_not_your_turn` and `approval_over_ceiling`.
   */
  approve(id: string, comment?: string, tier?: number): Promise<ApprovalDetail>
  /** Refuses as `approve`. */
  reject(id: string, comment: string): Promise<ApprovalDetail>
  /** Refuses with `approval_comments_full`. */
  commentApproval(id: string, text: string): Promise<ApprovalDetail>
  /** The buyer takes it back while nobody has decided. Refuses with `approval_already_decided`. */
  withdrawApproval(id: string): Promise<ApprovalDetail>
  /** The cart of a handled request is a basket again: `cart_id` of the answer. Refuses with `approval_in_process`. */
  changeApproval(id: string): Promise<ApprovalDetail>
  /** Takes it off one's own list. Refuses with `approval_in_process`. */
  removeApproval(id: string): Promise<void>
  /** How one is told of requests in the company that one acts in; needs `approvals.decide`, as does choosing. */
  retrieveApprovalMails(): Promise<ApprovalMails>
  chooseApprovalMails(mode: ApprovalMailMode): Promise<ApprovalMails>
  /** How approvals go in the own company; needs `approval_rules.manage`, as does setting it. */
  retrieveApprovalSettings(): Promise<ApprovalSettings>
  /** Refuses with `changed_meanwhile`, `confirm_own_address`, `nobody_could_approve`. */
  setApprovalSettings(settings: ApprovalSettingsInput & GapConfirmation): Promise<ApprovalSettings>
  /** Who can decide in the own company, and up to what; needs `approval_rules.manage`, as does setting it. */
  listApprovalCeilings(): Promise<ApprovalCeiling[]>
  /** Refuses with `changed_meanwhile`, `not_oneself`, `no_ceiling_for_main_contacts`, `confirm_own_address`, `nobody_could_approve`. */
  setApprovalCeiling(userId: string, ceiling: ApprovalCeilingInput): Promise<ApprovalCeiling>
  /** Who decides for oneself during an absence; needs `approvals.decide`. */
  retrieveApprovalDeputy(): Promise<{ approval_deputy: ApprovalDeputy } & ApprovalDeputyCandidates>
  /**
   * Names who decides for oneself, or for somebody else, which needs `approval_rules.manage`. Refuses with `changed_meanwhile`, `approval_deputy_needless`,
   * `approval_deputy_unknown`, `approval_deputy_past`, `confirm_own_address`.
   */
  setApprovalDeputy(userId: string | "me", input: ApprovalDeputyInput): Promise<{ approval_deputy: ApprovalDeputy } & ApprovalDeputyCandidates>
  /** Of everybody who can decide in the own company; needs `approval_rules.manage`. */
  listApprovalDeputies(): Promise<{ approval_deputies: ApprovalDeputy[] } & ApprovalDeputyCandidates>
}

export function createApprovalsClient(call: CallCenter): ApprovalsClient {
  const at = (id: string) => `/approval-requests/${encodeURIComponent(id)}`
  const act = async (id: string, verb: string, body: object = {}) =>
    (await call<{ approval_request: ApprovalDetail }>("POST", `${at(id)}/${verb}`, body)).approval_request
  return {
    listApprovals: (query = {}) => call("GET", `/approval-requests${renderQuery({ ...query })}`),
    listApprovalBuyers: async (query = {}) =>
      (await call<{ buyers: ApprovalBuyer[] }>("GET", `/approval-buyers${renderQuery({ ...query })}`)).buyers,
    retrieveApproval: async (id) =>
      (await call<{ approval_request: ApprovalDetail }>("GET", at(id))).approval_request,
    editApproval: (id, edit) => act(id, "lines", edit),
    approve: (id, comment, tier) =>
      act(id, "approve", { ...(comment === undefined ? {} : { comment }), ...(tier === undefined ? {} : { tier }) }),
    reject: (id, comment) => act(id, "reject", { comment }),
    commentApproval: (id, text) => act(id, "comments", { text }),
    withdrawApproval: (id) => act(id, "withdraw"),
    changeApproval: (id) => act(id, "change"),
    removeApproval: async (id) => {
      await call("DELETE", at(id))
    },
    retrieveApprovalMails: async () =>
      (await call<{ approval_mails: ApprovalMails }>("GET", "/me/approval-mails")).approval_mails,
    retrieveApprovalSettings: async () =>
      (await call<{ approval_settings: ApprovalSettings }>("GET", "/approval-settings")).approval_settings,
    setApprovalSettings: async (settings) =>
      (await call<{ approval_settings: ApprovalSettings }>("POST", "/approval-settings", settings)).approval_settings,
    listApprovalCeilings: async () =>
      (await call<{ approval_ceilings: ApprovalCeiling[] }>("GET", "/approval-ceilings")).approval_ceilings,
    setApprovalCeiling: async (userId, ceiling) =>
      (await call<{ approval_ceiling: ApprovalCeiling }>("POST", `/users/${encodeURIComponent(userId)}/approval-ceiling`, ceiling))
        .approval_ceiling,
    retrieveApprovalDeputy: () => call("GET", "/me/approval-deputy"),
    setApprovalDeputy: (userId, input) =>
      call("POST", userId === "me" ? "/me/approval-deputy" : `/users/${encodeURIComponent(userId)}/approval-deputy`, input),
    listApprovalDeputies: () => call("GET", "/approval-deputies"),
    chooseApprovalMails: async (mode) =>
      (await call<{ approval_mails: ApprovalMails }>("POST", "/me/approval-mails", { mode })).approval_mails,
  }
}
