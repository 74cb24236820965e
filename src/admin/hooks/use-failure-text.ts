import { useTexts } from "./use-texts"

/** Why the shop itself holds an order back from the ERP; what else fails, the server says in words. */
const known = new Set(["payment_not_authorized", "order_uncertain"])

/** A sentence for why a message did not arrive. */
export function useFailureText() {
  const { t } = useTexts()
  return (failure: string): string => (known.has(failure) ? t(`erp.heldBack.${failure}`) : failure)
}
