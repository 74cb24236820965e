import type { Me } from "../client"
import { joinQuestions, type JointQuestion } from "./join-questions"
import { useContacts } from "./use-contacts"
import { usePlainUsers } from "./use-plain-users"
import { useUsers } from "./use-users"

/** How many are looked at for links that are too old; more than these are not told apart. */
const looked = 100

export interface UserNews extends JointQuestion {
  /** Users whose link to come in is too old. */
  expired: number
  /** Users who have not come in yet, those included. */
  invited: number
  /** ERP contacts that are not yet users. */
  contacts: number
  /** People with the company's customer number who are not its users. */
  plain: number
}

/** What needs whoever manages the users; zeros for others, and while it is not known. */
export function useUserNews(me: Me): UserNews {
  const enabled = me.current?.permissions.includes("users.manage") === true
  const invited = useUsers({ status: "invited", limit: looked }, { enabled })
  const contacts = useContacts({ limit: 1 }, { enabled })
  const plain = usePlainUsers({ limit: 1 }, { enabled })
  return {
    ...joinQuestions([invited, contacts, plain]),
    expired: (invited.data?.users ?? []).filter((user) => user.status === "link_expired").length,
    invited: invited.data?.count ?? 0,
    contacts: contacts.data?.count ?? 0,
    plain: plain.data?.count ?? 0,
  }
}
