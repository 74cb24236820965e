import type { UseMutationResult } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"
import { useFieldErrors } from "./use-field-errors"
import { useRecordBase } from "./use-record-base"
import { useTexts } from "./use-texts"

interface RecordForm<T, Opened, Body, Answer> {
  /** As it was when the form was opened; null for a new one. */
  opened: Opened
  isOne: (value: unknown) => value is T
  save: Pick<UseMutationResult<Answer, Error, Body>, "mutate" | "error" | "isPending">
  onClose: () => void
}

/** The form of a record in a drawer: saved, it says so and closes; where somebody else saved meanwhile, saving again counts from theirs. */
export function useRecordForm<T, Opened extends T | null, Body, Answer>(props: RecordForm<T, Opened, Body, Answer>) {
  const { opened, isOne, save, onClose } = props
  const { t } = useTexts()
  const { base, isConflict, noteConflict, errorBeside } = useRecordBase(opened, isOne)
  return {
    base,
    isConflict,
    errors: useFieldErrors(save.error),
    send: (body: Body, done: (answer: Answer) => string) =>
      save.mutate(body, {
        onSuccess: (answer) => {
          toast.success(done(answer))
          onClose()
        },
        onError: noteConflict,
      }),
    /** What the drawer takes of it. */
    frame: {
      onClose,
      busy: save.isPending,
      error: errorBeside(save.error),
      submitLabel: t(isConflict ? "conflict.saveMine" : "common.save"),
    },
  }
}
