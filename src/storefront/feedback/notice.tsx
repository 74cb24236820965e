import { CheckCircleSolid, ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

const tones = {
  error: {
    Icon: ExclamationCircleSolid,
    icon: "text-ui-tag-red-icon",
    box: "border-ui-tag-red-border",
  },
  success: {
    Icon: CheckCircleSolid,
    icon: "text-ui-tag-green-icon",
    box: "border-ui-tag-green-border",
  },
  info: {
    Icon: InformationCircleSolid,
    icon: "text-ui-tag-blue-icon",
    box: "border-ui-border-base",
  },
}

interface NoticeProps {
  tone: keyof typeof tones
  title?: string
  children?: ReactNode
}

/** A message inside the page: an icon, a title, and what there is to say. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { Icon, icon, box } = tones[tone]
  return (
    <div className={clx("flex gap-3 rounded-lg border bg-ui-bg-subtle p-4 text-pretty", box)}>
      <Icon className={clx("mt-0.5 shrink-0", icon)} aria-hidden />
      <div className="txt-small flex min-w-0 flex-1 flex-col gap-2 text-ui-fg-subtle">
        {title && <p className="txt-small-plus text-ui-fg-base">{title}</p>}
        {children}
      </div>
    </div>
  )
}
