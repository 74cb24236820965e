import { useEffect, useRef, useState } from "react"
import { useLocation } from "react-router-dom"
import { useShop } from "../app/shop-context"

interface PageHeadingProps {
  /** The page's name, for the window's title; left out: the heading itself. */
  title?: string
  heading: string
  lead?: string
}

/**
 * The page's one heading. It names the window too, and takes the focus when
 * the page was come to from another one, so that a screen reader tells of it.
 */
export function PageHeading({ title, heading, lead }: PageHeadingProps) {
  const { config } = useShop()
  const { key } = useLocation()
  // as it was come to: a search or filter in the address later on is no other page
  const [isFirstPage] = useState(key === "default")
  const element = useRef<HTMLHeadingElement>(null)
  const windowTitle = `${title ?? heading} · ${config.shop_name}`
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  useEffect(() => {
    if (!isFirstPage) {
      element.current?.focus()
    }
  }, [isFirstPage])

  return (
    <div className="flex min-w-0 flex-col gap-1 text-pretty">
      <h1
        ref={element}
        tabIndex={-1}
        className="text-[22px] font-semibold leading-8 tracking-tight"
      >
        {heading}
      </h1>
      {lead && <p className="txt-medium text-ui-fg-subtle">{lead}</p>}
    </div>
  )
}
