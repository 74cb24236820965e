import type { UseQueryResult } from "@tanstack/react-query"

type Question = Pick<UseQueryResult, "isLoading" | "error" | "refetch">

/** Whether an answer is still to come, what failed, and how to ask anew what failed. */
export interface JointQuestion {
  isLoading: boolean
  error: Error | null
  retry: () => void
}

/** Several questions of one part of a page, told of as one. */
export function joinQuestions(questions: readonly Question[]): JointQuestion {
  return {
    isLoading: questions.some(({ isLoading }) => isLoading),
    error: questions.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of questions) {
        if (error !== null) {
          void refetch()
        }
      }
    },
  }
}
