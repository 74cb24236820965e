export { activateAccountWorkflow } from "./activation/activate-account"
export type { AcceptedActivation, ActivationResult, ActivationRun } from "./activation/types"
