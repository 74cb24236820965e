import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Address } from "../../client"
import { Modal } from "../../dialog/modal"
import { ErrorNotice } from "../../feedback/error-notice"
import { useRemoveAddress } from "../../hooks/use-addresses"
import { AddressLines } from "../address-lines"

interface RemoveAddressDialogProps {
  address: Address
  opener: HTMLElement
  onClose: () => void
  onDone: () => void
}

/** Shows the address that goes before it goes. */
export function RemoveAddressDialog({ address, opener, ...on }: RemoveAddressDialogProps) {
  const { t } = useTranslation()
  const remove = useRemoveAddress()
  const { label } = address
  return (
    <Modal title={t("addresses.ask", { label })} returnFocusTo={opener} onClose={on.onClose}>
      <p className="text-ui-fg-subtle">{t("addresses.askText")}</p>
      <div className="rounded-lg px-4 py-3 shadow-borders-base">
        <AddressLines address={address} none="" />
      </div>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="secondary" onClick={on.onClose}>
          {t("common.cancel")}
        </Button>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          onClick={() => remove.mutate(address.id, { onSuccess: on.onDone })}
        >
          {t("addresses.remove")}
        </Button>
      </div>
    </Modal>
  )
}
