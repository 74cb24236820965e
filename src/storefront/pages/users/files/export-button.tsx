import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { offerDownload } from "../../../app/offer-download"

/** Downloads all users of the company, whatever the list shows. */
export function ExportButton({ exporting }: { exporting: UseMutationResult<Blob, Error, void> }) {
  const { t } = useTranslation()
  return (
    <Button
      size="large"
      variant="secondary"
      className="max-sm:flex-1"
      isLoading={exporting.isPending}
      onClick={() =>
        exporting.mutate(undefined, { onSuccess: (file) => offerDownload(file, "users.csv") })
      }
    >
      <ArrowDownTray aria-hidden />
      {t("files.export")}
    </Button>
  )
}
