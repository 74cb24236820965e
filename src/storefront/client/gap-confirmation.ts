/** For a change that may be refused with `nobody_could_approve`: true makes it all the same. */
export interface GapConfirmation {
  confirm_nobody_could_approve?: boolean
}
