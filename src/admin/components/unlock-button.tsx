import { Button, toast, usePrompt } from "@medusajs/ui"
import { useUnlockAccount } from "../hooks/business-users"
import { useErrorText } from "../hooks/use-error-text"
import { useTexts } from "../hooks/use-texts"

interface UnlockButtonProps {
  customerId: string
  email: string
}

/** Lets a locked person in again; asks first, as the lock may stand for a dispute. */
export function UnlockButton({ customerId, email }: UnlockButtonProps) {
  const { t } = useTexts()
  const errorText = useErrorText()
  const prompt = usePrompt()
  const unlock = useUnlockAccount()

  const ask = async () => {
    const agreed = await prompt({
      title: t("unlock.title", { email }),
      description: t("unlock.text"),
      confirmText: t("unlock.action"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    })
    if (!agreed) {
      return
    }
    unlock.mutate(customerId, {
      onSuccess: () => toast.success(t("unlock.done", { email })),
      onError: (error) => toast.error(errorText(error)),
    })
  }

  return (
    <Button size="small" variant="secondary" isLoading={unlock.isPending} onClick={ask}>
      {t("unlock.action")}
    </Button>
  )
}
