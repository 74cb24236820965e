import { clx } from "@medusajs/ui"
import { useRef, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Footer } from "./footer"
import { ShopMark } from "./shop-mark"

interface FrameProps {
  /** Beside the shop's mark. */
  header?: ReactNode
  /** How wide the page's content may grow. */
  width: keyof typeof widths
  children: ReactNode
}

const widths = {
  /** A short form or a message. */
  narrow: "max-w-[488px]",
  /** A longer form. */
  form: "max-w-[608px]",
  medium: "max-w-3xl",
  wide: "max-w-5xl",
  /** Tables. */
  full: "max-w-6xl",
}

/** What stands around every page: a way past the header, the header, the content, the footer. */
export function Frame({ header, width, children }: FrameProps) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  const around = header ? widths.full : widths.wide
  return (
    <div className="flex min-h-dvh flex-col">
      <button
        type="button"
        className="txt-compact-small-plus sr-only rounded-md bg-ui-bg-base px-3 py-2 shadow-elevation-flyout focus:not-sr-only focus:fixed focus:left-4 focus:top-4 focus:z-10 focus:shadow-borders-focus"
        onClick={() => main.current?.focus()}
      >
        {t("common.skip")}
      </button>
      <header className="border-b bg-ui-bg-base">
        <div
          className={clx(
            "mx-auto flex w-full flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6",
            around
          )}
        >
          <ShopMark />
          {header}
        </div>
      </header>
      <main
        ref={main}
        tabIndex={-1}
        className={clx(
          "mx-auto flex w-full flex-1 flex-col px-4 py-8 outline-none sm:px-6 sm:py-12",
          widths[width]
        )}
      >
        {children}
      </main>
      <Footer className={around} />
    </div>
  )
}
