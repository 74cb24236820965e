import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type { MailPreviewList, mailPreviewResponse } from "../../api/schemas/mails"
import { request } from "../lib/request"

type PreviewAnswer = z.infer<typeof mailPreviewResponse>

export function useMailPreviews() {
  return useQuery({
    queryKey: ["customer-center", "mail-previews", "list"],
    queryFn: ({ signal }) => request<MailPreviewList>("GET", "/mail-previews", { signal }),
  })
}

/** A mail in a language, filled with sample data. */
export function useMailPreview(template: string, locale: string) {
  return useQuery({
    queryKey: ["customer-center", "mail-previews", "detail", template, locale],
    queryFn: ({ signal }) =>
      request<PreviewAnswer>("GET", `/mail-previews/${encodeURIComponent(template)}`, { query: { locale }, signal }),
    enabled: template !== "",
    placeholderData: keepPreviousData,
  })
}
