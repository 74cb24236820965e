import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { ActivationResult } from "../../client"
import { CardSkeleton } from "../../feedback/skeletons"
import { WithFurtherFields } from "../../form/with-further-fields"
import { useFurtherFields } from "../../hooks/use-further-fields"
import { useForgetMe, useMe } from "../../hooks/use-me"
import { Frame } from "../../shell/frame"
import { PageHeading } from "../../shell/page-heading"
import { ActivateForm } from "./activate-form"
import type { ActivationEntries, MarkedNumber } from "./activation-entries"
import { ConfirmAddressStep } from "./confirm-address-step"
import { HandOverStep } from "./hand-over-step"
import { forgetEntries, readKeptEntries } from "./kept-entries"
import { NumbersAside } from "./numbers-aside"
import { SignedInAs } from "./signed-in-as"

type Step = { name: "form" } | { name: "handOver" } | { name: "confirmAddress"; email: string }

/** A1: "How do I get in?" What was entered stays through every refusal, and into the hand-over. */
export function ActivatePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const me = useMe(null)
  // asked at once, not after who is here
  useFurtherFields("activation")
  const forgetMe = useForgetMe()
  const [entries, setEntries] = useState<ActivationEntries>(() => readKeptEntries())
  const [step, setStep] = useState<Step>({ name: "form" })
  const [marked, setMarked] = useState<MarkedNumber>(null)
  // they are in the form by now
  useEffect(forgetEntries, [])
  const signedInEmail = me.data?.user.email ?? null

  const showResult = (result: ActivationResult, entered: ActivationEntries) => {
    if (result.verification_required) {
      setStep({ name: "confirmAddress", email: signedInEmail ?? entered.email })
      return
    }
    forgetMe()
    const state = { activated: result.outcome, company: result.company?.name ?? null }
    void navigate("/", { replace: true, state })
  }

  if (step.name === "confirmAddress") {
    return <ConfirmAddressStep email={step.email} />
  }
  if (step.name === "handOver") {
    const known = { ...entries, email: signedInEmail ?? entries.email }
    return <HandOverStep entries={known} onBack={() => setStep({ name: "form" })} />
  }
  return (
    <Frame width="wide">
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,440px)_1fr] lg:gap-16">
        <div className="mx-auto flex w-full max-w-[440px] flex-col gap-6">
          <PageHeading
            heading={t("activate.title")}
            lead={t(signedInEmail ? "activate.leadSignedIn" : "activate.lead")}
          />
          {signedInEmail && <SignedInAs email={signedInEmail} />}
          {!me.isFetched ? (
            <CardSkeleton lines={4} />
          ) : (
            <WithFurtherFields form="activation">
              {(fields) => (
                <ActivateForm
                  entries={entries}
                  fields={fields}
                  isSignedIn={signedInEmail !== null}
                  onMark={setMarked}
                  onActivated={showResult}
                  onHandOver={(entered) => {
                    setEntries(entered)
                    setStep({ name: "handOver" })
                  }}
                />
              )}
            </WithFurtherFields>
          )}
        </div>
        <NumbersAside marked={marked} isSignedIn={signedInEmail !== null} />
      </div>
    </Frame>
  )
}
