import { useLocation, useNavigate } from "react-router-dom"

const name = "company"

/** Where a thing stands that exists in one company only, and the list it belongs to. */
const listsOfThings: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\/users\//, "/users"],
  [/^\/contacts\//, "/users"],
  [/^\/addresses\//, "/addresses"],
  [/^\/budgets\//, "/budgets"],
  [/^\/cost-centers\//, "/cost-centers"],
  [/^\/orders\//, "/orders"],
  [/^\/approvals\//, "/approvals"],
]

/** Of an address; null where it names none. */
export function readCompanyId(search: string): string | null {
  return new URLSearchParams(search).get(name)
}

/**
 * The company that this page works in stands in its address, so that two tabs
 * may work in two companies and a link leads to the right one.
 */
export function useCompanyParam() {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const companyId = readCompanyId(search)
  const inCompany = (path: string, id: string | null) => {
    if (id === null) {
      return path
    }
    const [at = "", query = ""] = path.split("?")
    const params = new URLSearchParams(query)
    params.set(name, id)
    return `${at}?${params.toString()}`
  }
  return {
    companyId,
    /** The path, in the same company. */
    withCompany: (path: string) => inCompany(path, companyId),
    /**
     * The same page in another company; of a single thing, the list it belongs to. Where none was chosen before, all
     * of the address holds for the chosen one, such as the link of a mail.
     */
    chooseCompany: (chosenId: string) => {
      if (companyId === null) {
        return navigate(inCompany(`${pathname}${search}`, chosenId))
      }
      const list = listsOfThings.find(([pattern]) => pattern.test(pathname))?.[1]
      return navigate(inCompany(list ?? pathname, chosenId))
    },
  }
}
