import { join, resolve } from "node:path"
import { ROOT_FOLDER } from "../process/root-folder"

/** Where a demo keeps what is its own: database, mails, secret, log. Deleting it begins anew. */
export const DEMO_FOLDER = resolve(process.env.DEMO_FOLDER || join(ROOT_FOLDER, ".demo"))
