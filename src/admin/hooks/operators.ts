import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

/** Who decided: an operator's name; the id where the account is gone or may not be read. */
export function useOperatorName(id: string | null): string | null {
  const { data } = useQuery({
    queryKey: ["customer-center", "operators", id],
    queryFn: () => sdk.admin.user.retrieve(id ?? "", { fields: "id,email,first_name,last_name" }),
    enabled: id !== null && id.startsWith("user_"),
    retry: false,
  })
  if (!data) {
    return id
  }
  const { first_name, last_name, email } = data.user
  return [first_name, last_name].filter(Boolean).join(" ") || email
}
