import { Skeleton } from "@medusajs/ui"
import { useTexts } from "../hooks/use-texts"

/** Keeps the place of what is being loaded. */
export function LoadingRows({ rows = 4 }: { rows?: number }) {
  const { t } = useTexts()
  return (
    <div role="status" className="flex flex-col gap-3 px-6 py-4">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} className="h-6 w-full" />
      ))}
    </div>
  )
}
