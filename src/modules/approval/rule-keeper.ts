import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import type { ApprovalRule } from "./rule-types"
import { findApplyingRules } from "./store/applying-rules"
import type { ApplyingRules, RuleQuestion } from "./store/applying-rules"
import { findScope, setScope } from "./store/rule-scope"
import type { RuleScope } from "./store/rule-scope"
import * as store from "./store/rule-store"

/** The rules that ask for approvals beyond budgets (C7); each change and the word of it are written together. */
export class RuleKeeper {
  constructor(private readonly db: Transactions) {}

  /** A company's own, or with null the shop's. */
  async list(companyId: string | null): Promise<ApprovalRule[]> {
    return await store.listRules(this.db.manager(), companyId)
  }

  async find(key: store.RuleKey): Promise<ApprovalRule | null> {
    return await store.findRule(this.db.manager(), key)
  }

  /** The active ones that hold in a company, with what they look at. */
  async findApplying(question: RuleQuestion): Promise<ApplyingRules> {
    return await findApplyingRules(this.db.manager(), question)
  }

  /** @throws `approval_rules_full` */
  async add(rule: ApprovalRule, tell: (added: ApprovalRule) => readonly OutboxMessage[]): Promise<ApprovalRule> {
    return await this.db.write(async (manager) => {
      const added = await store.addRule(manager, rule)
      await this.db.outbox.write(tell(added), { transactionManager: manager })
      return added
    })
  }

  /** @throws `not_found`, `changed_meanwhile` */
  async update(
    update: Parameters<typeof store.updateRule>[1],
    tell: (change: { before: ApprovalRule; after: ApprovalRule }) => readonly OutboxMessage[]
  ): Promise<{ before: ApprovalRule; after: ApprovalRule }> {
    return await this.db.write(async (manager) => {
      const change = await store.updateRule(manager, update)
      await this.db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }

  /** @throws `not_found`, `changed_meanwhile` */
  async remove(
    input: Parameters<typeof store.removeRule>[1],
    tell: (removed: ApprovalRule) => readonly OutboxMessage[]
  ): Promise<ApprovalRule> {
    return await this.db.write(async (manager) => {
      const removed = await store.removeRule(manager, input)
      await this.db.outbox.write(tell(removed), { transactionManager: manager })
      return removed
    })
  }

  async findScope(companyId: string): Promise<RuleScope> {
    return await findScope(this.db.manager(), companyId)
  }

  /** @throws `changed_meanwhile` */
  async setScope(
    scope: RuleScope,
    tell: (change: { before: RuleScope; after: RuleScope }) => readonly OutboxMessage[]
  ): Promise<{ before: RuleScope; after: RuleScope }> {
    return await this.db.write(async (manager) => {
      const change = await setScope(manager, scope)
      await this.db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }
}
