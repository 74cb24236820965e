import type { ReactNode } from "react"

/** The frame before anything is known of the shop; as wide as the narrow pages, so that nothing jumps. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[440px] flex-col justify-center gap-6 px-4 py-12">
      {children}
    </main>
  )
}
