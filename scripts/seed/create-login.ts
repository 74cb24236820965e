import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

export interface Login {
  email: string
  password: string
}

/** An operator who may sign in to the admin; gives back the user's id. */
export async function createOperator(container: MedusaContainer, login: Login): Promise<string> {
  const authIdentityId = await register(container, login)
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId, userData: { email: login.email } },
  })
  return result.id
}

/** A customer with an account of the platform's own kind; gives back the customer's id. */
export async function createCustomer(
  container: MedusaContainer,
  login: Login & { firstName?: string; lastName?: string }
): Promise<string> {
  const authIdentityId = await register(container, login)
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId,
      customerData: {
        email: login.email,
        first_name: login.firstName ?? "Erika",
        last_name: login.lastName ?? "Mustermann",
      },
    },
  })
  return result.id
}

async function register(container: MedusaContainer, { email, password }: Login): Promise<string> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new Error(`No login for ${email}: ${error ?? "the platform gave no reason"}`)
  }
  return authIdentity.id
}
