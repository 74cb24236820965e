import type { Transactions } from "../../database/transactions"
import * as activations from "./store/activation-store"

/**
 * Runs of activations (A6), from taking a number to what came of it. Several at once, also of other processes, leave
 * each other alone: what a run writes after it was taken over throws `activation_superseded`.
 */
export class ActivationKeeper {
  constructor(private readonly db: Transactions) {}

  async claim(claim: activations.ActivationClaim): Promise<activations.ClaimResult> {
    return await activations.claimActivation(this.db.manager(), claim)
  }

  async noteIdentity(identity: { activationId: string; authIdentityId: string }): Promise<void> {
    await activations.noteIdentity(this.db.manager(), identity)
  }

  async notePriceGroup(group: Parameters<typeof activations.notePriceGroup>[1]): Promise<void> {
    await activations.notePriceGroup(this.db.manager(), group)
  }

  async refuse(refusal: Parameters<typeof activations.refuseActivation>[2]): Promise<void> {
    await this.db.write((manager) => activations.refuseActivation(manager, this.db.outbox, refusal))
  }

  async commit(commit: activations.ActivationCommit): Promise<activations.CommittedActivation> {
    return await this.db.write((manager) => activations.commitActivation(manager, this.db.outbox, commit))
  }

  async revert(revert: Parameters<typeof activations.revertActivation>[2]): Promise<void> {
    await this.db.write((manager) => activations.revertActivation(manager, this.db.outbox, revert))
  }

  async release(activationId: string): Promise<void> {
    await activations.releaseClaim(this.db.manager(), activationId)
  }

  async takeOver(input: Parameters<typeof activations.takeOverUnfinished>[1]) {
    return await activations.takeOverUnfinished(this.db.manager(), input)
  }

  async findRepeat(input: Parameters<typeof activations.findRepeat>[1]) {
    return await activations.findRepeat(this.db.manager(), input)
  }

  async deleteOutdated(input: { days: number }): Promise<void> {
    await activations.deleteOutdatedRuns(this.db.manager(), input)
  }
}
