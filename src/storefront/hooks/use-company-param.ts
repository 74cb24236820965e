import { useLocation, useNavigate } from "react-router-dom"

const name = "company"

/**
 * The company that this page works in stands in its address, so that two tabs
 * may work in two companies and a link leads to the right one.
 */
export function useCompanyParam() {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const companyId = new URLSearchParams(search).get(name)
  return {
    companyId,
    /** The same path in the same company. */
    withCompany: (path: string) =>
      companyId === null ? path : `${path}?${name}=${encodeURIComponent(companyId)}`,
    chooseCompany: (chosenId: string) =>
      navigate(`${pathname}?${name}=${encodeURIComponent(chosenId)}`),
  }
}
