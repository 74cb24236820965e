import { resolve } from "node:path"

/** The folder of this package, from wherever a script was started. */
export const ROOT_FOLDER = resolve(__dirname, "../..")
