import { Badge, Button, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent, type ReactNode } from "react"
import { useSetAccess } from "../hooks/access"
import { useDescription } from "../hooks/use-description"
import { useTexts } from "../hooks/use-texts"
import { permissionsByFeature } from "../lib/permissions-by-feature"
import { EffectChoice, type Effect } from "./effect-choice"
import { ErrorLine } from "./error-panel"

/** A permission with what the operator has set for it. */
interface Right {
  permission: string
  feature: string
  feature_name: { en: string; de: string }
  description: { en: string; de: string }
  effect: "allow" | "deny" | null
}

interface RightsFormProps<T extends Right> {
  of: "companies" | "business-users"
  id: string
  rights: readonly T[]
  /** Whether the shop has a feature on; left out where the rows say so. */
  features?: Readonly<Record<string, boolean>>
  /** Beside the permission's description. */
  badge?: (right: T) => ReactNode
  /** Below it. */
  children?: (right: T) => ReactNode
}

/**
 * B12: allow, deny or not set for each permission, by feature. The whole list is saved at once; what was not
 * saved stands beside the button that saves it.
 */
export function RightsForm<T extends Right>({ of, id, rights, features, badge, children }: RightsFormProps<T>) {
  const { t } = useTexts()
  const describe = useDescription()
  const [chosen, setChosen] = useState<Readonly<Record<string, Effect>>>({})
  const save = useSetAccess(of, id)
  const effectOf = (right: Right): Effect => chosen[right.permission] ?? right.effect ?? ""
  const changed = rights.filter((right) => effectOf(right) !== (right.effect ?? ""))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const settings = rights.flatMap((right) => {
      const effect = effectOf(right)
      return effect ? [{ permission: right.permission, effect }] : []
    })
    save.mutate(
      { settings },
      {
        onSuccess: () => {
          setChosen({})
          toast.success(t("access.saved"))
        },
      }
    )
  }

  const discard = () => {
    setChosen({})
    save.reset()
  }

  return (
    <form onSubmit={submit} className="divide-y">
      {permissionsByFeature(rights).map(({ feature, name, entries }) => (
        <div key={feature} role="group" aria-label={describe(name)}>
          <div className="bg-ui-bg-subtle flex flex-wrap items-center gap-2 px-6 py-2">
            <Text size="small" weight="plus">
              {describe(name)}
            </Text>
            {features?.[feature] === false && (
              <Badge size="2xsmall" color="orange">
                {t("access.featureOff")}
              </Badge>
            )}
          </div>
          <ul className="divide-y">
            {entries.map((right) => (
              <li
                key={right.permission}
                aria-label={describe(right.description)}
                className="flex flex-col gap-2 px-6 py-3 sm:flex-row sm:items-start sm:justify-between sm:gap-6"
              >
                <div className="flex min-w-0 flex-col gap-1">
                  <div className="flex flex-wrap items-center gap-2">
                    <Text size="small" weight="plus" leading="compact">
                      {describe(right.description)}
                    </Text>
                    {badge?.(right)}
                  </div>
                  {children?.(right)}
                </div>
                <div className="shrink-0">
                  <EffectChoice
                    label={t("access.choice", { name: describe(right.description) })}
                    value={effectOf(right)}
                    onChoose={(effect) => setChosen((before) => ({ ...before, [right.permission]: effect }))}
                  />
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(changed.length > 0 || save.error) && (
        <div className="bg-ui-bg-base sticky bottom-0 flex flex-col gap-3 rounded-b-lg px-6 py-4">
          {save.error && <ErrorLine error={save.error} />}
          <div className="flex flex-wrap items-center justify-end gap-2">
            <Text size="small" className="text-ui-fg-subtle mr-auto" role="status">
              {t("access.changed", { count: changed.length })}
            </Text>
            <Button size="small" variant="secondary" type="button" onClick={discard}>
              {t("access.discard")}
            </Button>
            <Button size="small" type="submit" isLoading={save.isPending} disabled={changed.length === 0}>
              {t("access.save")}
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}
