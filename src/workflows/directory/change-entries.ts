import type { MedusaContainer } from "@medusajs/framework/types"
import { ERP_MODULE } from "../../modules/erp"
import type { DirectoryEntries, DirectoryEntry, DirectoryEntryChange, ErpModuleService } from "../../modules/erp"
import type { OutboxMessage } from "../../outbox/types"
import { auditAct } from "../outbox/audit-act"
import type { Actor } from "../outbox/audit-act"
import { relayOutbox } from "../outbox/relay-outbox"
import type { EntryKind } from "./entry-kinds"

/** Whose entry it is, and who changes it. */
interface EntryAct {
  customerId: string
  operator: Actor
}

/**
 * An operator adds a contact or an invoice to a customer of the directory (F2).
 *
 * @throws `not_found`, `directory_number_taken`
 */
export async function createEntry<Row extends DirectoryEntry, Input extends object>(
  container: MedusaContainer,
  kind: EntryKind<Row, Input>,
  { values, ...act }: EntryAct & { values: Input }
): Promise<Row> {
  const { customerId } = act
  const created = await entriesOf(container, kind).create({ customerId, values }, auditOf(kind, act, "created"))
  void relayOutbox(container)
  return created
}

/**
 * An operator changes one.
 *
 * @returns the entry as it is by now, and whether it still was the version that was looked at
 * @throws `not_found`, `directory_number_taken`
 */
export async function updateEntry<Row extends DirectoryEntry, Input extends object>(
  container: MedusaContainer,
  kind: EntryKind<Row, Input>,
  { operator, ...update }: EntryAct & { id: string; version: number; changes: Partial<Input> }
): Promise<{ entry: Row; updated: boolean }> {
  const act = { customerId: update.customerId, operator }
  const result = await entriesOf(container, kind).update(update, auditOf(kind, act, "updated"))
  void relayOutbox(container)
  return result
}

/**
 * An operator removes one; a user of the shop who came from a contact stays.
 *
 * @throws `not_found`
 */
export async function removeEntry<Row extends DirectoryEntry, Input extends object>(
  container: MedusaContainer,
  kind: EntryKind<Row, Input>,
  { id, ...act }: EntryAct & { id: string }
): Promise<void> {
  await entriesOf(container, kind).remove({ customerId: act.customerId, id }, auditOf(kind, act, "deleted"))
  void relayOutbox(container)
}

function entriesOf<Row extends DirectoryEntry, Input extends object>(
  container: MedusaContainer,
  kind: EntryKind<Row, Input>
): DirectoryEntries<Row, Input> {
  return kind.entriesOf(container.resolve<ErpModuleService>(ERP_MODULE))
}

/** An event of the customer's: what names the entry always, of the rest what differs. */
function auditOf<Row extends DirectoryEntry, Input extends object>(
  { noun, number, facts, personal }: EntryKind<Row, Input>,
  { customerId, operator }: EntryAct,
  verb: "created" | "updated" | "deleted"
) {
  return ({ before, after }: DirectoryEntryChange<Row>): OutboxMessage[] => {
    const entry = after ?? before
    return entry === null
      ? []
      : [
          auditAct(operator, {
            action: `directory.${noun}_${verb}`,
            company_id: null,
            subject_type: "directory_customer",
            subject_id: customerId,
            details: {
              customer_number: entry.customer_number,
              [number]: String(entry[number]),
              ...differences({ before, after }, facts),
            },
            personal: differences({ before, after }, personal),
          }),
        ]
  }
}

function differences<Row extends DirectoryEntry>(
  { before, after }: DirectoryEntryChange<Row>,
  columns: readonly (keyof Row & string)[]
): Record<string, string | boolean | null> {
  return Object.fromEntries(
    columns
      .map((column) => [column, valueOf(before, column), valueOf(after, column)] as const)
      .filter(([, was, is]) => was !== is)
      .flatMap(([column, was, is]) => [
        [`${column}_before`, was],
        [`${column}_after`, is],
      ])
  )
}

function valueOf<Row extends DirectoryEntry>(row: Row | null, column: keyof Row): string | boolean | null {
  const value = row?.[column] ?? null
  return typeof value === "boolean" || value === null ? value : String(value)
}
