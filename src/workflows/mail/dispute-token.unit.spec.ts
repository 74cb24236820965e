import { createPrivateKey, generateKeyPairSync } from "node:crypto"
import { getAuthContextFromJwtToken } from "@medusajs/framework/http"
import { decode, sign } from "jsonwebtoken"
import { createDisputeToken, verifyDisputeToken } from "./dispute-token"

const jwtSecret = "the shop's secret"
const token = createDisputeToken({ customerId: "cus_1", jwtSecret })
const claims = { purpose: "dispute_activation", customer_id: "cus_1" }

it("[A8] names the customer whom it was made for", () => {
  expect(verifyDisputeToken({ token, jwtSecret })).toEqual({ customerId: "cus_1" })
})

it("[A8] works with a key pair as well", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString()
  for (const secret of [pem, createPrivateKey(pem), { key: pem, passphrase: "" }]) {
    const made = createDisputeToken({ customerId: "cus_2", jwtSecret: secret })
    expect(verifyDisputeToken({ token: made, jwtSecret: pem })).toEqual({ customerId: "cus_2" })
  }
})

it.each([
  ["another shop's", createDisputeToken({ customerId: "cus_1", jwtSecret: "another" })],
  ["one signed by the shop's secret itself", sign(claims, jwtSecret, { expiresIn: "1d" })],
  ["a login's token", sign({ actor_id: "cus_1", actor_type: "customer" }, jwtSecret)],
  ["an unsigned one", sign(claims, "", { algorithm: "none" })],
  ["a changed one", token.slice(0, -3) + "abc"],
  ["nonsense", "nonsense"],
  ["nothing", ""],
])("[A8] refuses %s", (_, wrong) => {
  expect(verifyDisputeToken({ token: wrong, jwtSecret })).toBeNull()
})

it("[A8] ends after 30 days", () => {
  const now = Date.now()
  jest.useFakeTimers({ now: now + 29 * 86_400_000 })
  expect(verifyDisputeToken({ token, jwtSecret })).not.toBeNull()
  jest.setSystemTime(now + 31 * 86_400_000)
  expect(verifyDisputeToken({ token, jwtSecret })).toBeNull()
  jest.useRealTimers()
})

it("[A8] is no login to the platform", () => {
  const context = getAuthContextFromJwtToken(
    `Bearer ${token}`,
    jwtSecret,
    ["bearer"],
    ["customer", "user"]
  )
  expect(context).toBeNull()
  expect(Object.keys(decode(token, { json: true }) ?? {}).sort()).toEqual([
    "customer_id",
    "exp",
    "iat",
    "purpose",
  ])
})
