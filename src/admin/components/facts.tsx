import type { ReactNode } from "react"
import { useTexts } from "../hooks/use-texts"

/** Pairs of a name and a value; an absent value reads as a dash, with words for screen readers. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y">{children}</dl>
}

interface FactProps {
  label: string
  children: ReactNode
}

export function Fact({ label, children }: FactProps) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-1 items-start gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <dt className="txt-compact-small-plus">{label}</dt>
      <dd className="txt-compact-small flex min-w-0 flex-wrap items-center gap-1 [overflow-wrap:anywhere]">
        <OrNothing>{children}</OrNothing>
      </dd>
    </div>
  )
}

export function OrNothing({ children }: { children: ReactNode }) {
  const { t } = useTexts()
  if (children !== null && children !== undefined && children !== false && children !== "") {
    return <>{children}</>
  }
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("common.none")}</span>
    </>
  )
}
