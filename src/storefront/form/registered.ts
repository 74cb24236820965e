import type { Ref } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"

/** A form library's registration as our fields take it: the reference under its own name. */
export function registered({ ref, name, onBlur, onChange }: UseFormRegisterReturn) {
  const inputRef: Ref<HTMLInputElement & HTMLTextAreaElement> = ref
  return { inputRef, name, onBlur, onChange }
}
