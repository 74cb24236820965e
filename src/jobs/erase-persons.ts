import type { MedusaContainer } from "@medusajs/framework/types"
import { erasePersons } from "../workflows/approvals/erase-persons"

/** Longer than any process is away. */
const DELETED_WITHIN_DAYS = 14

/** Erases what is left of people who were deleted while an event got lost (E5). */
export default async function erasePersonsJob(container: MedusaContainer): Promise<void> {
  await erasePersons(container, { deletedWithinDays: DELETED_WITHIN_DAYS })
}

export const config = {
  name: "customer-center-erase-persons",
  schedule: "*/10 * * * *",
}
