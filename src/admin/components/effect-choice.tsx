import { useTexts } from "../hooks/use-texts"
import { Choice } from "./choice"

export type Effect = "" | "allow" | "deny"

interface EffectChoiceProps {
  label: string
  value: Effect
  onChoose: (effect: Effect) => void
}

const effects = ["", "allow", "deny"] as const

/** Allow, deny, or leave it to what stands above. */
export function EffectChoice({ label, value, onChoose }: EffectChoiceProps) {
  const { t } = useTexts()
  return (
    <Choice
      label={label}
      value={value}
      onChoose={(chosen) => onChoose(effects.find((effect) => effect === chosen) ?? "")}
      className="w-full sm:w-36"
      options={effects.map((effect) => ({ value: effect, label: t(`access.effects.${effect || "none"}`) }))}
    />
  )
}
