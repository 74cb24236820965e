/** The small number that ties a field to its place in the picture of the invoice. */
export function NumberMark({ number }: { number: 1 | 2 }) {
  return (
    <span
      aria-hidden
      className="flex size-[18px] shrink-0 items-center justify-center rounded-full bg-ui-tag-blue-bg text-[11px] font-semibold leading-none text-ui-tag-blue-text"
    >
      {number}
    </span>
  )
}
