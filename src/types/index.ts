export type { PluginOptions, PluginOptionsInput } from "../options"
export type * from "../modules/erp/types"
