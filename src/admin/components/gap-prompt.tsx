import { Prompt, Text } from "@medusajs/ui"
import { useSyncExternalStore } from "react"
import { useTexts } from "../hooks/use-texts"
import { readQuestion, watchQuestion } from "../lib/gap-question"
import { GapList } from "./gap-list"

/** C7: says before a change that nobody could approve some orders then, and leaves it to the operator. Stands once on every page. */
export function GapPrompt() {
  const { t } = useTexts()
  const question = useSyncExternalStore(watchQuestion, readQuestion)
  if (question === null) {
    return null
  }
  return (
    <Prompt open variant="danger" onOpenChange={(isOpen) => !isOpen && question.answer(false)}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("gap.title")}</Prompt.Title>
          <Prompt.Description>{t("gap.text")}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-2 px-6 pt-3">
          <GapList gap={question.gap} />
          <Text size="small" className="text-ui-fg-subtle">
            {t("gap.next")}
          </Text>
        </div>
        <Prompt.Footer>
          <Prompt.Cancel onClick={() => question.answer(false)}>{t("common.cancel")}</Prompt.Cancel>
          <Prompt.Action onClick={() => question.answer(true)}>{t("gap.confirm")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
