import { useMutation } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { ActivationCheck, activationCheckBody } from "../../api/schemas/activation"
import { request } from "../lib/request"

export type ActivationCheckInput = z.input<typeof activationCheckBody>

/** The dry run; it changes nothing, so nothing is made stale. */
export function useActivationCheck() {
  return useMutation({
    mutationFn: (body: ActivationCheckInput) =>
      request<ActivationCheck>("POST", "/activation-check", { body }),
  })
}
