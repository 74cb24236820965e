import { isPortFree, findFreePort } from "../process/free-port"

const PREFERRED = { shop: 9000, mailboxPage: 1080, smtp: 1025, postgres: 5480 } as const

export interface DemoPorts {
  shop: number
  mailboxPage: number
  smtp: number
  postgres: number
}

/**
 * The ports of a demo: `PORT` for the shop where it is set, else the usual ones
 * or, where they are taken, free ones.
 *
 * @throws an Error that names the port, where the one asked for is taken or no port at all
 */
export async function choosePorts(wanted: string | undefined): Promise<DemoPorts> {
  return {
    shop: wanted === undefined || wanted === "" ? await findFreePort(PREFERRED.shop) : await claimPort(wanted),
    mailboxPage: await findFreePort(PREFERRED.mailboxPage),
    smtp: await findFreePort(PREFERRED.smtp),
    postgres: await findFreePort(PREFERRED.postgres),
  }
}

async function claimPort(wanted: string): Promise<number> {
  const port = Number(wanted)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${wanted}", which is no port: name a number from 1 to 65535`)
  }
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is taken: stop what listens there, or name another one in PORT`)
  }
  return port
}
