import { Link } from "react-router-dom"
import type { FlaggedOrder } from "../../../api/schemas/flagged-orders"
import { textLinkClasses } from "../../components/text-link"

interface OrderCompaniesProps {
  order: Pick<FlaggedOrder, "company" | "possible_companies">
  /** Of each link. */
  className: string
}

/** To the company that an order counts to; where that is uncertain, to each that it may be (C2). */
export function OrderCompanies({ order: { company, possible_companies: possible }, className }: OrderCompaniesProps) {
  return (company === null ? possible : [company]).map(({ id, name }) => (
    <Link
      key={id}
      to={`/customer-center/companies/${id}`}
      onClick={(event) => event.stopPropagation()}
      title={name ?? id}
      className={`${textLinkClasses} ${className}`}
    >
      {name ?? id}
    </Link>
  ))
}
