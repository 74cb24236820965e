import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isCustomerCenterError } from "../../client"
import { ErrorNotice } from "../../feedback/error-notice"
import { SignInLink } from "./sign-in-link"

interface ActivationRefusalProps {
  error: Error
  /** Attempts on this page that did not succeed. */
  refusals: number
  isSignedIn: boolean
  onSignIn: () => void
  onHandOver: () => void
}

/** One miss may be a typo; from the second on the shop's help is offered. */
const refusalsBeforeOffer = 2

/**
 * A refused activation, with the way on that fits its code: signing in, the
 * company's administrator, waiting, or handing the case over to the shop.
 */
export function ActivationRefusal({
  error,
  refusals,
  isSignedIn,
  onSignIn,
  onHandOver,
}: ActivationRefusalProps) {
  const { t } = useTranslation()
  const isUniform = isCustomerCenterError(error, "activation_refused")
  const maySignIn = !isSignedIn && isUniform
  const offersHandOver =
    isCustomerCenterError(error, "too_many_attempts") ||
    isCustomerCenterError(error, "company_inactive") ||
    (isUniform && refusals >= refusalsBeforeOffer)
  return (
    <ErrorNotice error={error}>
      {maySignIn && (
        <p>
          <SignInLink onLeave={onSignIn} />
        </p>
      )}
      {isCustomerCenterError(error, "already_activated") && (
        <p>
          <Link className="link" to="/">
            {t("common.toHome")}
          </Link>
        </p>
      )}
      {offersHandOver && (
        <div className="mt-1 flex flex-col items-start gap-2">
          <p>{t("activate.handOverOffer")}</p>
          <Button type="button" size="small" variant="secondary" onClick={onHandOver}>
            {t("activate.handOver")}
          </Button>
        </div>
      )}
    </ErrorNotice>
  )
}
