import type {
  ApprovalRule,
  ApprovalRuleChoices,
  ApprovalRuleInput,
  ApprovalRuleList,
  ApprovalRulePreview,
  ApprovalRulePreviewInput,
  ApprovalRuleScope,
} from "./approval-rule-types"
import type { CallCenter } from "./call-center"

/** C7: what asks for approvals beyond budgets, in the company that the client acts in; needs `approval_rules.manage`. */
export interface ApprovalRulesClient {
  listApprovalRules(): Promise<ApprovalRuleList>
  retrieveApprovalRule(id: string): Promise<ApprovalRule>
  retrieveApprovalRuleChoices(): Promise<ApprovalRuleChoices>
  /** Refuses with `approval_rules_by_operator`, `approval_rules_full`, `confirm_own_address`. */
  createApprovalRule(rule: ApprovalRuleInput): Promise<ApprovalRule>
  /** Replaces it. Refuses with `changed_meanwhile`, whose `details.current` is the rule of now, and as `createApprovalRule`. */
  updateApprovalRule(id: string, rule: ApprovalRuleInput & { version: number }): Promise<ApprovalRule>
  deleteApprovalRule(id: string): Promise<void>
  /** Whether the shop's rules hold beside the company's own. Refuses as `updateApprovalRule`. */
  setApprovalRuleScope(scope: ApprovalRuleScope): Promise<ApprovalRuleScope>
  /** "What would happen to this basket?", also with a rule that is not saved yet. Refuses with `budget_check_failed`. */
  previewApprovalRules(order: ApprovalRulePreviewInput): Promise<ApprovalRulePreview>
}

export function createApprovalRulesClient(call: CallCenter): ApprovalRulesClient {
  const at = (id: string) => `/approval-rules/${encodeURIComponent(id)}`
  return {
    listApprovalRules: () => call("GET", "/approval-rules"),
    retrieveApprovalRule: async (id) => (await call<{ approval_rule: ApprovalRule }>("GET", at(id))).approval_rule,
    retrieveApprovalRuleChoices: async () =>
      (await call<{ choices: ApprovalRuleChoices }>("GET", "/approval-rules/choices")).choices,
    createApprovalRule: async (rule) =>
      (await call<{ approval_rule: ApprovalRule }>("POST", "/approval-rules", rule)).approval_rule,
    updateApprovalRule: async (id, rule) =>
      (await call<{ approval_rule: ApprovalRule }>("POST", at(id), rule)).approval_rule,
    deleteApprovalRule: async (id) => {
      await call("DELETE", at(id))
    },
    setApprovalRuleScope: async (scope) =>
      (await call<{ scope: ApprovalRuleScope }>("POST", "/approval-rules/scope", scope)).scope,
    previewApprovalRules: async (order) =>
      (await call<{ preview: ApprovalRulePreview }>("POST", "/approval-rules/preview", order)).preview,
  }
}
