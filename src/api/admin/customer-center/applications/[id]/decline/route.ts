import { defineApplicationDecision } from "../../../../../access/application-decision"

export const POST = defineApplicationDecision("declined")
