import { getOptions } from "../../../../get-options"
import { defineRoute } from "../../../access/define-route"
import { presentField } from "../../../present/field"
import { fieldListQuery } from "../../../schemas/fields"

export const GET = defineRoute(fieldListQuery, async ({ input }) => ({
  json: { fields: getOptions().fields[input.form].map(presentField) },
}))
