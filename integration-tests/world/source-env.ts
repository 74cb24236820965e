import { join } from "node:path"
import { ROOT_FOLDER } from "../../scripts/process/root-folder"

/**
 * What one of the platform's commands runs this package's sources with, beside its database and options. Types are
 * checked by `npm run check`: here they would cost half a minute a start, and TypeScript's own way of
 * leaving them out still some seconds more than this one.
 */
export const SOURCE_ENV = {
  TS_NODE_PROJECT: join(ROOT_FOLDER, "integration-tests/world/tsconfig.shop.json"),
  NODE_OPTIONS: "",
  MEDUSA_DISABLE_TELEMETRY: "true",
} as const
