import { model } from "@medusajs/framework/utils"

export const Note = model.define("note", {
  id: model.id({ prefix: "note" }).primaryKey(),
  text: model.text(),
})
