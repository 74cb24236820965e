/** The typed client of the customer center, published as `medusa-plugin-customer-center/client`. */
export type { ErrorCode } from "../../api/errors/codes"
export { createCustomerCenterClient } from "./create-client"
export type { ClientOptions, CustomerCenterClient } from "./create-client"
export { CustomerCenterError, isCustomerCenterError } from "./error"
export type { FieldProblem, TransportErrorCode } from "./error"
export type { TokenStore } from "./sign-in"
export type * from "./types"
