import { setTimeout as sleep } from "node:timers/promises"
import type { ShopProcess } from "../../world/shop-process"
import { findLeftovers } from "../find-leftovers"
import { openProveWorld } from "../prove-world"
import type { ProveWorld } from "../prove-world"
import { WriteHold } from "./hold-writes"
import { activate, countTraces, expectedTraces, prepareCase } from "./kill-case"
import type { KillCase, Recovery } from "./kill-case"
import type { KillPoint } from "./kill-points"

const READY_WITHIN_MS = 600_000
/** The job runs every minute. */
const SETTLED_WITHIN_MS = 150_000

/**
 * Kills a process with `kill -9` at each of these points, so many times: every second
 * time the shopper tries again at once, at another process, else only after the
 * job has tidied up. Then nothing may be left of the dead one's work, or all of it stands;
 * and whoever tries again is inside.
 */
export function proveActivationKills({ points, rounds }: { points: readonly KillPoint[]; rounds: number }): void {
  const kills = points.length * rounds

  describe("[A2 A6] a process that dies in the middle of an activation", () => {
    let world: ProveWorld
    let survivor: ShopProcess
    let victim: Promise<ShopProcess>
    const cases: KillCase[] = []

    beforeAll(async () => {
      world = await openProveWorld()
      victim = world.startShop()
      ;[survivor] = await Promise.all([world.startShop(), victim])
    }, READY_WITHIN_MS)

    afterAll(() => world.end(), READY_WITHIN_MS)

    const killAt = async (killed: KillCase): Promise<void> => {
      const shop = await victim
      const hold = await WriteHold.open(world.databaseUrl, killed.point)
      try {
        const answer = activate(world, shop, killed).then(
          ({ status }) => status,
          () => "no answer"
        )
        const pid = await hold.waitForWrite()
        await shop.kill()
        expect({ point: killed.point, answer: await answer }).toMatchObject({ answer: "no answer" })
        await hold.decideFate(pid)
      } finally {
        await hold.close()
      }
      // its lease would run out by itself; a proof need not wait for that
      await world.select(
        `update cc_activation set lease_until = now() - interval '1 second'
         where customer_number = $1 and state in ('running', 'undoing')`,
        [`C-${killed.id}`]
      )
    }

    const retry = async (killed: KillCase): Promise<void> => {
      const { point, recovery } = killed
      const { status, body } = await activate(world, survivor, killed)
      expect({ point, recovery, status, body }).toMatchObject({ status: 201 })
    }

    it(
      `[A2 A6] ${kills} kills at ${points.length} points: who tries again at once is inside`,
      async () => {
        for (let kill = 0; kill < kills; kill++) {
          const point = points[kill % points.length]
          if (!point) {
            throw new Error("There are no points")
          }
          const turn = kill + Math.floor(kill / points.length)
          const recovery: Recovery = turn % 2 === 0 ? "job" : "retry"
          const killed = await prepareCase(world, survivor, { id: kill + 1, point, recovery })
          await killAt(killed)
          victim = kill + 1 < kills ? world.startShop() : victim
          if (recovery === "retry") {
            await retry(killed)
          }
          cases.push(killed)
        }
        expect(cases).toHaveLength(kills)
      },
      kills * 60_000
    )

    it(
      "[A2 A6] the job leaves nothing of the dead one's work, or all of it",
      async () => {
        const deadline = Date.now() + SETTLED_WITHIN_MS
        const isSettled = async (): Promise<boolean> =>
          (await world.select("select id from cc_activation where state in ('running', 'undoing')")).length === 0
        while (!(await isSettled()) && Date.now() < deadline) {
          await sleep(500)
        }
        const left = cases.filter(({ recovery }) => recovery === "job")
        expect(left.length).toBeGreaterThan(0)
        const wrong = []
        for (const killed of left) {
          const traces = await countTraces(world, killed)
          const expected = expectedTraces(killed)
          if (JSON.stringify(traces) !== JSON.stringify(expected)) {
            wrong.push({ point: killed.point, traces, expected })
          }
        }
        expect(wrong).toEqual([])
      },
      SETTLED_WITHIN_MS + 30_000
    )

    it(
      "[A2 A6] everybody is inside in the end, with one company a number and nothing left over",
      async () => {
        for (const killed of cases.filter(({ recovery }) => recovery === "job")) {
          await retry(killed)
        }
        expect(await findLeftovers(world)).toEqual([])
        const [companies] = await world.select("select count(*)::int as count from cc_company")
        expect(companies).toEqual({ count: kills })
      },
      kills * 10_000
    )
  })
}
