import type { ApprovalRule } from "../../../modules/approval/rule-types"

/** The rules as they would hold with a draft (C7): in place of the one that it changes, else behind the others; one that is off asks for nothing. */
export function placeDraft(rules: readonly ApprovalRule[], draft: ApprovalRule | null): ApprovalRule[] {
  if (!draft) {
    return [...rules]
  }
  const placed = rules.some(({ id }) => id === draft.id) ? rules.map((rule) => (rule.id === draft.id ? draft : rule)) : [...rules, draft]
  return placed.filter(({ active }) => active)
}
