import type { MedusaContainer } from "@medusajs/framework/types"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { findPerson } from "../users/find-person"
import { readerLocale } from "./reader-locale"

/** The language of the business user whom an e-mail belongs to; null where it is nobody's, or of somebody without a place. */
export async function findOwnerLocale(container: MedusaContainer, email: string): Promise<"en" | "de" | null> {
  const person = await findPerson(container, email)
  const [place] = person?.customerId
    ? await container.resolve<CompanyModuleService>(COMPANY_MODULE).listPlaces(person.customerId)
    : []
  return place ? readerLocale(place) : null
}
