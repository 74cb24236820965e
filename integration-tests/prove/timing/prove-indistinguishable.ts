import type { PluginOptionsInput } from "../../../src/options"
import type { ShopProcess } from "../../world/shop-process"
import { openProveWorld, proveOptions } from "../prove-world"
import type { ProveWorld } from "../prove-world"
import type { Judge } from "./compare-times"
import { measureAlike } from "./measure-alike"
import { activationKinds, loginKinds, openAccounts, registrationKinds, resetKinds } from "./refusal-kinds"

const READY_WITHIN_MS = 900_000
const ERP_DELAY_MS = 200
/** Longer than the ERP, the database and a password's check together. */
const REFUSAL_AFTER_MS = 600
/** Enough for the saboteur, whose answers are tens of milliseconds apart, even on a busy machine. */
const SABOTEUR_SAMPLES = 150

/**
 * Strangers cannot tell by any answer what of theirs was right: same status, headers,
 * body, and time, while the ERP's own time tells it. The saboteurs, a shop without the
 * fixed moment and one without the plugin, have to be found out.
 */
export function proveIndistinguishable({ samples, judge }: { samples: number; judge: Judge }): void {
  const measuredWithinMs = samples * 4 * REFUSAL_AFTER_MS + 120_000

  describe("refusals that look alike", () => {
    let world: ProveWorld
    let shop: ShopProcess
    let saboteur: ShopProcess

    beforeAll(async () => {
      world = await openProveWorld()
      shop = await world.startShop(options(REFUSAL_AFTER_MS))
      saboteur = await world.startShop(options(0))
      await openAccounts(world, saboteur)
    }, READY_WITHIN_MS)

    afterAll(() => world.end(), READY_WITHIN_MS)

    it(
      `[A5 A7] ${samples} of each refused activation have one answer and take one time`,
      async () => {
        const { answers, toldApart, figures } = await measureAlike(shop.address, activationKinds(world), { samples, judge })
        report(figures)

        expect(answers).toHaveLength(1)
        expect(answers[0]).toMatch(/^\[400,.*activation_refused/)
        expect(toldApart).toEqual([])
      },
      measuredWithinMs
    )

    it(
      "[A5 A7] saboteur: without the fixed moment the time tells them apart",
      async () => {
        const { toldApart, figures } = await measureAlike(saboteur.address, activationKinds(world), { samples: SABOTEUR_SAMPLES, judge })
        report(figures)

        expect(toldApart.length).toBeGreaterThan(0)
      },
      measuredWithinMs
    )

    it(
      `[A11] ${samples} refused logins of known and unknown e-mails have one answer and take one time`,
      async () => {
        const { answers, toldApart, figures } = await measureAlike(shop.address, loginKinds(), { samples, judge })
        report(figures)

        expect(answers).toHaveLength(1)
        expect(answers[0]).toMatch(/^\[401,.*login_refused/)
        expect(toldApart).toEqual([])
      },
      measuredWithinMs
    )

    it(
      `[A11] ${samples} requests for a new password, for known and unknown e-mails, have one answer and take one time`,
      async () => {
        const { answers, toldApart, figures } = await measureAlike(shop.address, resetKinds(), { samples, judge })
        report(figures)

        expect(answers).toHaveLength(1)
        expect(answers[0]).toMatch(/^\[201,/)
        expect(toldApart).toEqual([])
      },
      measuredWithinMs
    )

    it(
      `[A11] ${samples} registrations of taken and of free e-mails take one time, and the refused ones have one answer`,
      async () => {
        const kinds = registrationKinds("shop.example")
        const { answers, toldApart, figures } = await measureAlike(shop.address, kinds, { samples, judge })
        report(figures)

        expect(answers.filter((answer) => !answer.startsWith("[200,"))).toEqual([
          expect.stringMatching(/^\[401,.*registration_refused/),
        ])
        expect(toldApart).toEqual([])
      },
      measuredWithinMs
    )

    it(
      "[A11] saboteur: without the fixed moment the time of a registration tells them apart",
      async () => {
        const kinds = registrationKinds("saboteur.example")
        const { toldApart, figures } = await measureAlike(saboteur.address, kinds, { samples: SABOTEUR_SAMPLES, judge })
        report(figures)

        expect(toldApart.length).toBeGreaterThan(0)
      },
      measuredWithinMs
    )
  })
}

function options(refusalAfterMs: number): PluginOptionsInput {
  const base = proveOptions({ maxDelayMs: ERP_DELAY_MS })
  return {
    ...base,
    activation: { ...base.activation, refusalAfterMs },
    login: { refusalAfterMs, missesPerAddress: 10_000, resetsPerAddress: 100_000, resetsPerEmail: 1_000 },
  }
}

/** The figures are the proof's result; docs/measurements.md quotes them. */
function report(figures: string): void {
  process.stderr.write(`\n${figures}\n`)
}
