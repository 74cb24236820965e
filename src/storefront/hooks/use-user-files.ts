import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useLocale } from "../i18n/use-locale"
import { useCompanyClient } from "./use-company-client"

export function useExportUsers() {
  const { client } = useCompanyClient()
  return useMutation({ mutationFn: () => client.exportUsers() })
}

/** Says what would come of a file, and changes nothing. */
export function useCheckUserFile() {
  const { client } = useCompanyClient()
  const locale = useLocale()
  return useMutation({
    mutationFn: (csv: string) => client.importUsers({ csv, dry_run: true, locale }),
  })
}

/** Also where no answer came: some of the rows may be done. */
export function useImportUsers() {
  const { client } = useCompanyClient()
  const locale = useLocale()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (csv: string) => client.importUsers({ csv, locale }),
    onSettled: () => {
      for (const queryKey of [["users"], ["contacts"], ["audit-events"]]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
  })
}
