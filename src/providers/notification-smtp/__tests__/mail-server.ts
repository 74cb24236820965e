import { createServer, type AddressInfo, type Server, type Socket } from "node:net"
import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

export interface MailServer {
  port: number
  /** What arrived, as a mail program reads it. */
  mails: ParsedMail[]
  close(): Promise<void>
}

const started: MailServer[] = []

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
    ...options,
  })
  server.on("error", () => undefined)
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  return remember(server.server, mails, () => new Promise((closed) => server.close(() => closed())))
}

/** A server that says what its script says to each line: for what no honest server does. */
export async function startScriptedServer(
  answer: (line: string, socket: Socket, state: { lines: string[] }) => string | null,
  greeting: string | null = "220 scripted"
): Promise<MailServer & { connections: () => number }> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections++
    sockets.add(socket)
    socket.on("error", () => undefined)
    const state: { lines: string[] } = { lines: [] }
    if (greeting) {
      socket.write(`${greeting}\r\n`)
    }
    let rest = ""
    socket.on("data", (chunk) => {
      rest += chunk.toString()
      const lines = rest.split("\r\n")
      rest = lines.pop() ?? ""
      for (const line of lines) {
        state.lines.push(line)
        const reply = answer(line, socket, state)
        if (reply !== null && !socket.destroyed) {
          socket.write(`${reply}\r\n`)
        }
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const close = () =>
    new Promise<void>((closed) => {
      sockets.forEach((socket) => socket.destroy())
      server.close(() => closed())
    })
  return { ...remember(server, [], close), connections: () => connections }
}

export async function closeMailServers(): Promise<void> {
  await Promise.all(started.splice(0).map((server) => server.close()))
}

function remember(server: Server, mails: ParsedMail[], close: () => Promise<void>): MailServer {
  const { port } = server.address() as AddressInfo
  const remembered = { port, mails, close }
  started.push(remembered)
  return remembered
}
