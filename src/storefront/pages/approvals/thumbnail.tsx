import { Photo } from "@medusajs/icons"
import { useState } from "react"

/** A small picture of an article; a sign where there is none, or where it cannot be loaded. Its name stands beside it. */
export function Thumbnail({ src }: { src: string | null }) {
  const [isBroken, setBroken] = useState(false)
  return (
    <span
      aria-hidden
      className="flex size-10 shrink-0 items-center justify-center overflow-hidden rounded bg-ui-bg-component text-ui-fg-muted shadow-borders-base"
    >
      {src === null || isBroken ? (
        <Photo />
      ) : (
        <img src={src} alt="" loading="lazy" className="size-full object-cover" onError={() => setBroken(true)} />
      )}
    </span>
  )
}
