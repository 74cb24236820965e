export { activateAccountWorkflow } from "./activation/activate-account"
export type { AcceptedActivation, ActivationResult, ActivationRun } from "./activation/types"
export { isAllowed } from "./access/is-allowed"
export type { AccessSubject } from "./access/is-allowed"
