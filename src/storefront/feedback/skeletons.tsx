import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Keeps the place of a form or card until it is known. */
export function CardSkeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className="card flex flex-col gap-6 p-6 sm:p-8" role="status">
      <span className="sr-only">{t("common.loading")}</span>
      <Skeleton className="h-6 w-1/2" />
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="flex flex-col gap-2">
          <Skeleton className="h-4 w-1/4" />
          <Skeleton className="h-10 w-full" />
        </div>
      ))}
    </div>
  )
}

/** Keeps the place of a whole page inside its frame. */
export function PageSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-7 w-56 max-w-full" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <CardSkeleton lines={2} />
      <CardSkeleton lines={1} />
    </div>
  )
}
