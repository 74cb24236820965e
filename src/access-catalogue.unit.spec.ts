import type * as Catalogue from "./access-catalogue"
import type * as Options from "./options"
import type { PluginOptionsInput } from "./options"

const name = { en: "Bonus points", de: "Bonuspunkte" }
const points = { features: [{ key: "loyalty:points", name }] }
const spend = { permissions: [{ key: "loyalty:spend", feature: "loyalty:points", description: name }] }

/** The catalogue of a process of its own, of a shop with these options. */
function boot(options: PluginOptionsInput, work: (catalogue: typeof Catalogue) => void): void {
  jest.isolateModules(() => {
    const { parseOptions } = jest.requireActual<typeof Options>("./options")
    jest.doMock("./get-options", () => ({ getOptions: () => parseOptions(options) }))
    work(jest.requireActual<typeof Catalogue>("./access-catalogue"))
  })
}

const keysOf = ({ getAccessCatalogue }: typeof Catalogue) => getAccessCatalogue().permissions.map(({ key }) => key)

describe("the catalogue", () => {
  it("[B12] takes what a shop's option and another plugin's code register", () => {
    boot({ extensions: points, features: { "loyalty:points": false } }, (catalogue) => {
      catalogue.registerAccess(spend)
      expect(keysOf(catalogue)).toContain("loyalty:spend")
    })
  })

  it("[B12] stands from the boot on; only the same again is let pass", () => {
    boot({}, (catalogue) => {
      catalogue.registerAccess(points)
      catalogue.registerAccess({ ...points })
      keysOf(catalogue)
      catalogue.registerAccess({ ...points })
      expect(() => catalogue.registerAccess(spend)).toThrow("loyalty:spend came too late")
      expect(keysOf(catalogue)).not.toContain("loyalty:spend")
    })
  })

  it.each<[string, PluginOptionsInput, string]>([
    ["a key of the shop's again", { extensions: { features: [...points.features] } }, "the feature loyalty:points is registered twice"],
    ["a switch of a feature that nobody has", { features: { "loyalty:ponts": false } }, "option features.loyalty:ponts: nobody has registered it"],
    ["a feature that nobody has", { extensions: { permissions: [{ ...spend.permissions[0], key: "shop:a", feature: "shop:b", description: name }] } }, "the permission shop:a belongs to the feature shop:b"],
    ["a switch of another form", { features: { loyalty: true } }, "there is no option features.loyalty"],
    ["a key of another form", { extensions: { features: [{ key: "points", name }] } }, 'option extensions.features.0.key: "points" is no key'],
  ])("[B12 G3] stops the boot and says why: %s", (_what, options, sentence) => {
    boot(options, (catalogue) => {
      catalogue.registerAccess({ features: [{ key: "loyalty:points", name: { ...name, en: "Points" } }] })
      expect(() => keysOf(catalogue)).toThrow(sentence)
    })
  })

  it("[B12] refuses what has a wrong form where it is registered", () => {
    boot({}, (catalogue) => {
      expect(() => catalogue.registerAccess({ features: [{ key: "points", name }] })).toThrow(
        'registerAccess features.0.key: "points" is no key'
      )
    })
  })
})
