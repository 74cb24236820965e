import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Place } from "../client"
import { ErrorNotice } from "../feedback/error-notice"
import { useAcceptPlace } from "../hooks/use-accept-place"
import { useCompanyParam } from "../hooks/use-company-param"

/** Says yes to a company that asked one in, and goes on there. */
export function AcceptButton({ place }: { place: Place }) {
  const { t } = useTranslation()
  const { chooseCompany } = useCompanyParam()
  const accept = useAcceptPlace()
  const { company, business_user } = place
  const goThere = () => (company ? chooseCompany(company.id) : undefined)
  return (
    <>
      <Button
        size="small"
        isLoading={accept.isPending}
        aria-label={t("company.acceptIn", { company: company?.name ?? "" })}
        onClick={() => accept.mutate(business_user.id, { onSuccess: () => void goThere() })}
      >
        {t("company.accept")}
      </Button>
      {accept.error && (
        <div className="basis-full">
          <ErrorNotice error={accept.error} />
        </div>
      )}
    </>
  )
}
