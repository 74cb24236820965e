import type { Transactions } from "../../database/transactions"
import * as activations from "./store/activation-store"
import * as undoing from "./store/activation-undo-store"

/**
 * Runs of activations (A6), from taking a number to what came of it. Several at once, also of other processes, leave
 * each other alone: what a run writes after it was taken over throws `activation_superseded`.
 */
export class ActivationKeeper {
  constructor(private readonly db: Transactions) {}

  async claim(claim: activations.ActivationClaim): Promise<activations.ClaimResult> {
    return await activations.claimActivation(this.db.manager(), claim)
  }

  async noteLoginBegun(activationId: string): Promise<void> {
    await activations.noteLoginBegun(this.db.manager(), activationId)
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

  async commit(commit: activations.ActivationCommit): Promise<void> {
    await this.db.write((manager) => activations.commitActivation(manager, this.db.outbox, commit))
  }

  async hasCommitted(activationId: string): Promise<boolean> {
    return await this.db.write((manager) => activations.hasCommitted(manager, activationId))
  }

  async takeBack(input: Parameters<typeof undoing.takeBack>[1]): Promise<undoing.UnfinishedActivation | null> {
    return await undoing.takeBack(this.db.manager(), input)
  }

  async revert(activationId: string): Promise<void> {
    await this.db.write((manager) => undoing.revertActivation(manager, this.db.outbox, activationId))
  }

  async release(activationId: string): Promise<void> {
    await undoing.releaseClaim(this.db.manager(), activationId)
  }

  async takeOver(input: Parameters<typeof undoing.takeOverUnfinished>[1]) {
    return await undoing.takeOverUnfinished(this.db.manager(), input)
  }

  async findRepeat(input: Parameters<typeof activations.findRepeat>[1]) {
    return await activations.findRepeat(this.db.manager(), input)
  }

  async deleteOutdated(input: { days: number }): Promise<void> {
    await activations.deleteOutdatedRuns(this.db.manager(), input)
  }
}
