import { renderCountry } from "../form/list-countries"
import { useLocale } from "../i18n/use-locale"

/** Whatever is known of an address. */
interface AddressParts {
  recipient?: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province?: string | null
  country_code: string | null
}

interface AddressLinesProps {
  address: AddressParts
  /** Stands where nothing is known. */
  none: string
}

/** An address as it stands on a letter, the country in the reader's language. */
export function AddressLines({ address, none }: AddressLinesProps) {
  const locale = useLocale()
  const city = [address.postal_code, address.city].filter(Boolean).join(" ")
  const lines = [
    address.recipient,
    address.address_1,
    address.address_2,
    city,
    address.province,
    address.country_code && renderCountry(address.country_code, locale),
  ].filter(Boolean)
  if (lines.length === 0) {
    return <>{none}</>
  }
  return <address className="whitespace-pre-line not-italic">{lines.join("\n")}</address>
}
