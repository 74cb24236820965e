import type { Socket } from "node:net"
import { certificate } from "./__tests__/certificate"
import { closeMailServers, startMailServer, startScriptedServer } from "./__tests__/mail-server"
import { SmtpNotificationService } from "./service"

const timeouts = { connectMs: 2_000, greetingMs: 300, idleMs: 300, totalMs: 2_000 }
const base = { channels: ["email"], from: "Müller Shop <shop@example.com>", timeouts }

const provider = (port: number, more: Record<string, unknown> = {}) =>
  new SmtpNotificationService({}, { ...base, host: "127.0.0.1", port, ...more })

const mail = (more: Record<string, unknown> = {}) => ({
  channel: "email",
  template: "welcome",
  to: "ada@example.com",
  idempotency_key: "mail:welcome:1",
  content: { subject: "Grüße 😀", html: "<p>Guten Tag, Grüße</p>", text: "Guten Tag, Grüße" },
  ...more,
})

/** Says yes to everything; `onYes` runs when it has said it to the mail itself. */
const agreeable = (onYes: (socket: Socket) => void) => {
  let inData = false
  return (line: string, socket: Socket) => {
    if (inData) {
      if (line === ".") {
        inData = false
        socket.write("250 taken\r\n")
        onYes(socket)
      }
      return null
    }
    inData = line === "DATA"
    return inData ? "354 go on" : line.startsWith("EHLO") ? "250 hello" : "250 ok"
  }
}

afterEach(closeMailServers)

it("[B7] brings html, text, subject and addresses as they are", async () => {
  const server = await startMailServer()
  const { id } = await provider(server.port).send(mail())
  const [arrived] = server.mails
  expect(arrived).toMatchObject({
    subject: "Grüße 😀",
    text: expect.stringContaining("Guten Tag, Grüße"),
    html: expect.stringContaining("<p>Guten Tag, Grüße</p>"),
    messageId: id,
    from: { value: [{ name: "Müller Shop", address: "shop@example.com" }] },
    to: { value: [{ address: "ada@example.com" }] },
  })
  expect(arrived?.headers.get("auto-submitted")).toBe("auto-generated")
})

it("[B7] brings attachments", async () => {
  const server = await startMailServer()
  const content = Buffer.from("a,b\n1,2").toString("base64")
  await provider(server.port).send(
    mail({ attachments: [{ content, filename: "ü.csv", content_type: "text/csv" }] })
  )
  const [file] = server.mails[0]?.attachments ?? []
  expect([file?.filename, file?.contentType, file?.content.toString()]).toEqual([
    "ü.csv",
    "text/csv",
    "a,b\n1,2",
  ])
})

it("[B7] has one Message-ID for one key over all attempts, and another for another", async () => {
  const server = await startMailServer()
  await provider(server.port).send(mail())
  await provider(server.port).send(mail())
  await provider(server.port).send(mail({ idempotency_key: "mail:welcome:2" }))
  const [first, second, third] = server.mails.map((arrived) => arrived.messageId)
  expect(first).toMatch(/^<[0-9a-f]{40}@example\.com>$/)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

it("[B7] does not send again under a key that this process has sent", async () => {
  const server = await startMailServer()
  const one = provider(server.port)
  expect(await one.send(mail())).toEqual(await one.send(mail()))
  expect(server.mails).toHaveLength(1)
})

it.each([
  ["says yes and drops the connection", (socket: Socket) => void socket.destroy()],
  ["says yes and closes", (socket: Socket) => void socket.end()],
])("[B7] a server that %s has taken the mail", async (_, onYes) => {
  const server = await startScriptedServer(agreeable(onYes))
  const one = provider(server.port)
  await expect(one.send(mail())).resolves.toEqual({ id: expect.any(String) })
  await one.send(mail())
  expect(server.connections()).toBe(1)
})

it("[B7] a server that drops the connection before its yes has not", async () => {
  const dropping = agreeable(() => undefined)
  const server = await startScriptedServer((line, socket) => {
    if (line === ".") {
      socket.destroy()
      return null
    }
    return dropping(line, socket)
  })
  await expect(provider(server.port).send(mail())).rejects.toThrow()
})

it("[B7] a refusal is an error with the server's words, and the next attempt may succeed", async () => {
  let asked = 0
  const server = await startMailServer({
    onMailFrom: (_address, _session, done) => {
      asked++
      done(asked === 1 ? Object.assign(new Error("greylisted"), { responseCode: 451 }) : null)
    },
  })
  const one = provider(server.port)
  await expect(one.send(mail())).rejects.toThrow(/451 greylisted/)
  await one.send(mail())
  expect(server.mails).toHaveLength(1)
})

it("[B7] an unknown receiver is an error", async () => {
  const server = await startMailServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error("no such user"), { responseCode: 550 })),
  })
  await expect(provider(server.port).send(mail())).rejects.toThrow(/550/)
})

it.each([
  ["never greets", null],
  ["falls silent after its greeting", "220 hello"],
])("[B7] gives up on a server that %s", async (_, greeting) => {
  const server = await startScriptedServer(() => null, greeting)
  const startedAt = Date.now()
  await expect(provider(server.port).send(mail())).rejects.toThrow(/timeout/i)
  expect(Date.now() - startedAt).toBeLessThan(1_500)
})

it("[B7] gives up on a server that keeps talking and never says yes", async () => {
  const server = await startScriptedServer((line, socket) => {
    const timer = setInterval(() => socket.write("250-and\r\n"), 50)
    socket.on("close", () => clearInterval(timer))
    return line.startsWith("EHLO") ? "250-hello" : null
  })
  const startedAt = Date.now()
  await expect(
    provider(server.port, { timeouts: { ...timeouts, totalMs: 700 } }).send(mail())
  ).rejects.toThrow()
  expect(Date.now() - startedAt).toBeLessThan(1_500)
})

it("[B7] says that nobody listens", async () => {
  const server = await startMailServer()
  await server.close()
  await expect(provider(server.port).send(mail())).rejects.toThrow(/ECONNREFUSED/)
})

it("[B7] leaves no connection open", async () => {
  let open = 0
  const server = await startMailServer({
    onConnect: (_session, done) => {
      open++
      done()
    },
    onClose: () => {
      open--
    },
  })
  await provider(server.port).send(mail())
  await new Promise((done) => setTimeout(done, 100))
  expect(open).toBe(0)
})

describe("with a login", () => {
  const start = () =>
    startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === "shop" && password === "p@ss:word"
          ? done(null, { user: "shop" })
          : done(new Error("wrong")),
    })

  it("[B7] logs in, by options and by address", async () => {
    const { port, mails } = await start()
    await provider(port, { auth: { user: "shop", pass: "p@ss:word" } }).send(mail())
    const url = `smtp://shop:p%40ss%3Aword@127.0.0.1:${port}`
    await new SmtpNotificationService({}, { ...base, url }).send(mail({ idempotency_key: "2" }))
    expect(mails).toHaveLength(2)
  })

  it("[B7] does not repeat the password in an error", async () => {
    const { port } = await start()
    const failure = provider(port, { auth: { user: "shop", pass: "not-this-one" } }).send(mail())
    await expect(failure).rejects.toThrow(/login|auth|535/i)
    await expect(failure).rejects.toThrow(expect.not.stringContaining("not-this-one"))
  })
})

describe("with TLS", () => {
  it.each([
    ["from the first byte", { secure: true }, { secure: true }],
    ["by STARTTLS", { disabledCommands: [] }, { requireTLS: true }],
  ])("[B7] %s: trusts nobody whom it does not know", async (_, served, asked) => {
    let encrypted: boolean | undefined
    const server = await startMailServer({
      ...served,
      ...certificate,
      onMailFrom: (_address, session, done) => {
        encrypted = session.secure
        done()
      },
    })
    await expect(provider(server.port, asked).send(mail())).rejects.toThrow(
      /self-signed certificate/
    )
    expect(server.mails).toHaveLength(0)
    await provider(server.port, { ...asked, tls: { ca: certificate.cert } }).send(mail())
    expect(encrypted).toBe(true)
    expect(server.mails).toHaveLength(1)
  })

  it("[B7] sends nothing to a server that cannot encrypt, where that is required", async () => {
    const server = await startMailServer()
    await expect(provider(server.port, { requireTLS: true }).send(mail())).rejects.toThrow(
      /STARTTLS/i
    )
    expect(server.mails).toHaveLength(0)
  })
})
