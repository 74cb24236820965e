import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Keeps the place of the billing address and of a few cards until they are known. */
export function AddressSkeleton() {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-4" role="status">
      <span className="sr-only">{t("common.loading")}</span>
      <Skeleton className="h-5 w-44 max-w-full" />
      <div className="card flex h-40 flex-col gap-3 p-6">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-4 w-56 max-w-full" />
        <Skeleton className="h-4 w-48 max-w-full" />
      </div>
      <Skeleton className="h-5 w-36 max-w-full" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {[0, 1, 2].map((card) => (
          <div key={card} className="card flex flex-col gap-3 p-5">
            <Skeleton className="h-5 w-1/2" />
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-7 w-32" />
          </div>
        ))}
      </div>
    </div>
  )
}
