import type { Transactions } from "../../database/transactions"
import type { OutboxMessage } from "../../outbox/types"
import { listAbsences, listRunningAbsences, replaceAbsence } from "./store/deputy-store"
import type { PersonAbsence } from "./store/deputy-store"

export interface AbsenceChange {
  before: PersonAbsence
  after: PersonAbsence
}

/** Who decides for whom during an absence (C7). */
export class DeputyKeeper {
  constructor(private readonly db: Transactions) {}

  /** Of these people, those who have ever named somebody. */
  async list(businessUserIds: readonly string[]): Promise<Map<string, PersonAbsence>> {
    return await listAbsences(this.db.manager(), businessUserIds)
  }

  /** Absences that run, by the clocks of their companies. */
  async listRunning(input: Parameters<typeof listRunningAbsences>[1]): Promise<{ absentId: string; deputyId: string }[]> {
    return await listRunningAbsences(this.db.manager(), input)
  }

  /** @throws `changed_meanwhile` */
  async replace(absence: PersonAbsence, tell: (change: AbsenceChange) => readonly OutboxMessage[]): Promise<AbsenceChange> {
    return await this.db.write(async (manager) => {
      const change = await replaceAbsence(manager, absence)
      await this.db.outbox.write(tell(change), { transactionManager: manager })
      return change
    })
  }
}
