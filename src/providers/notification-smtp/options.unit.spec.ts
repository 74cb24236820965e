import { prepareMail } from "./message"
import { parseSmtpOptions } from "./options"
import { resolveServer } from "./server"
import { SmtpNotificationService } from "./service"

const good = { channels: ["email"], host: "mail.example.com", from: "shop@example.com" }
const server = (more: Record<string, unknown>) =>
  resolveServer(parseSmtpOptions({ ...good, ...more }))

it("[B7] fills in the port, and asks for TLS but on this machine", () => {
  expect(server({})).toMatchObject({ port: 587, secure: false, requireTLS: true })
  expect(server({ secure: true })).toMatchObject({ port: 465, secure: true })
  expect(server({ requireTLS: false }).requireTLS).toBe(false)
  for (const host of ["localhost", "127.0.0.1", "::1"]) {
    expect(server({ host }).requireTLS).toBe(false)
  }
})

it("[B7] reads an address", () => {
  expect(server({ host: undefined, url: "smtps://us%40er:p%2Fw@mail.example.com" })).toEqual({
    host: "mail.example.com",
    port: 465,
    secure: true,
    requireTLS: true,
    auth: { user: "us@er", pass: "p/w" },
  })
  expect(server({ host: undefined, url: "smtp://[::1]:2525" })).toMatchObject({
    host: "::1",
    port: 2525,
  })
})

it.each([
  ["no server", { host: undefined }, "url: exactly one of url and host"],
  ["two servers", { url: "smtp://mail.example.com" }, "url: exactly one"],
  ["another protocol", { host: undefined, url: "http://mail.example.com" }, "url: is smtp://"],
  [
    "options in the address",
    { host: undefined, url: "smtp://a.example?tls.rejectUnauthorized=false" },
    "url: is smtp",
  ],
  ["a port twice", { host: undefined, url: "smtp://a.example:1", port: 2 }, "url: says port"],
  ["a broken port", { port: 70_000 }, "port"],
  ["no sender", { from: undefined }, "from"],
  ["two senders", { from: "a@example.com, b@example.com" }, "from: is one address"],
  [
    "a sender with a line break",
    { from: "A <a@example.com>\r\nBcc: eve@example.com" },
    "from: is one address",
  ],
  ["an unknown option", { pool: true }, "pool"],
  ["half a login", { auth: { user: "a" } }, "auth.pass"],
])("[B7] stops the boot with %s", (_, wrong, sentence) => {
  expect(() => SmtpNotificationService.validateOptions({ ...good, ...wrong })).toThrow(
    `notification-smtp: option ${sentence}`
  )
})

it("[B7] repeats no password in the sentence", () => {
  const wrong = { ...good, host: undefined, url: "smtp://user:hunter2@mail.example.com/?x=1" }
  expect(() => parseSmtpOptions(wrong)).toThrow(expect.not.stringContaining("hunter2"))
})

const mail = { to: "ada@example.com", content: { subject: "Hello", text: "Hello" } }

it.each([
  [
    "a subject with a line break",
    { content: { subject: "Hi\r\nBcc: eve@example.com", text: "x" } },
    "content.subject",
  ],
  ["a receiver with a line break", { to: "ada@example.com\nBcc: eve@example.com" }, "to"],
  ["two receivers", { to: "ada@example.com, eve@example.com" }, "to"],
  ["a group", { to: "all: ada@example.com, eve@example.com;" }, "to"],
  ["no receiver", { to: "" }, "to"],
  ["a sender with a line break", { from: "a@example.com\r\nX: y" }, "from"],
  ["no content", { content: undefined }, "content"],
  ["an empty content", { content: { subject: "Hi" } }, "neither html nor text"],
  [
    "a file's name with a line break",
    { attachments: [{ content: "YQ==", filename: "a\r\nX: y" }] },
    "attachments.0.filename",
  ],
])("[B7] refuses %s", (_, wrong, name) => {
  expect(() => prepareMail({ ...mail, ...wrong }, "shop@example.com")).toThrow(name)
})

it("[B7] takes no file and no address from a notification", () => {
  const attachments = [
    { content: "YQ==", filename: "a", path: "/etc/passwd", href: "http://169.254.169.254/" },
  ]
  const { message } = prepareMail({ ...mail, attachments }, "shop@example.com")
  expect(JSON.stringify(message)).not.toMatch(/passwd|169\.254/)
})
