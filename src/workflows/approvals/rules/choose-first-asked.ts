import { listOpenSlots } from "../../../modules/approval/rules/approve-tier"
import { mergeTiers } from "../../../modules/approval/rules/merge-tiers"
import type { RuleTier } from "../../../modules/approval/rule-types"
import type { DeciderFacts } from "./choose-deciders"
import { chooseTierReceivers } from "./choose-tier-deciders"

/** Who is asked as soon as a request is sent that these rules, or without one a budget, want: those of its first tier (C4, C7). */
export function chooseFirstAsked<Decider extends DeciderFacts & { readonly roleKeys: readonly string[] }>(
  able: readonly Decider[],
  rules: readonly { tiers: readonly RuleTier[] }[]
): Decider[] {
  const slots = mergeTiers(rules)?.[0]?.slots
  return chooseTierReceivers(able, { open_slots: slots ? listOpenSlots(slots) : null, escalated_at: null })
}
