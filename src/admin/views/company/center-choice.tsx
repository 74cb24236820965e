import { Hint, Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import type { CompanyResource } from "../../../api/schemas/company"
import { useTexts } from "../../hooks/use-texts"
import type { CenterWord } from "./company-form"

interface CenterChoiceProps {
  company: CompanyResource
  value: CenterWord
  onChoose: (value: CenterWord) => void
}

const words: readonly CenterWord[] = ["erp", "on", "off"]

/** The flag has a source: the ERP's word, or the operator's, which holds until it is cleared. */
export function CenterChoice({ company, value, onChoose }: CenterChoiceProps) {
  const { t } = useTexts()
  const id = useId()
  const choose = (next: string) => {
    const word = words.find((candidate) => candidate === next)
    if (word) {
      onChoose(word)
    }
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label id={`${id}-label`} size="small" weight="plus">
        {t("company.center")}
      </Label>
      <RadioGroup aria-labelledby={`${id}-label`} value={value} onValueChange={choose}>
        {words.map((word) => (
          <div key={word} className="flex items-start gap-x-3">
            <RadioGroup.Item value={word} id={`${id}-${word}`} className="mt-0.5" />
            <div className="flex flex-col">
              <Label htmlFor={`${id}-${word}`} size="small">
                {t(`company.centerChoice.${word}`)}
              </Label>
              <Hint>{word === "erp" ? erpHint(company, t) : t(`company.centerChoiceHint.${word}`)}</Hint>
            </div>
          </div>
        ))}
      </RadioGroup>
    </div>
  )
}

/** What the ERP says is only known while it decides. */
function erpHint(company: CompanyResource, t: (key: string) => string): string {
  if (company.center_source !== "erp") {
    return t("company.centerChoiceHint.erp")
  }
  return t(company.center_enabled ? "company.centerChoiceHint.erpOn" : "company.centerChoiceHint.erpOff")
}
