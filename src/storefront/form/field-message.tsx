import { ExclamationCircleSolid } from "@medusajs/icons"

/** Below a field: what is wrong with the entry, else what it is for. */
export function FieldMessage({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  if (error) {
    return (
      <p id={id} className="txt-small flex items-start gap-1.5 text-ui-fg-error">
        <ExclamationCircleSolid className="mt-0.5 shrink-0" aria-hidden />
        {error}
      </p>
    )
  }
  return hint ? (
    <p id={id} className="txt-small text-ui-fg-subtle">
      {hint}
    </p>
  ) : null
}
