import { createInstance } from "i18next"
import de from "../src/admin/i18n/de.json"
import en from "../src/admin/i18n/en.json"
import { companyActions, operatorActions } from "../src/outbox/audit-actions"
import { de as german } from "../src/storefront/i18n/de"
import { en as english } from "../src/storefront/i18n/en"
import { describeEvent } from "../src/storefront/pages/history/describe-event"

/** What the trail says happened is said in words, to operators and, inside a company, to its main contacts (D12). */
describe("what the audit trail tells", () => {
  const pages = createInstance({ lng: "en", resources: { en: { translation: english }, de: { translation: german } } })
  const admin = createInstance({ lng: "en", resources: { en: { translation: en }, de: { translation: de } } })

  beforeAll(() => Promise.all([pages.init(), admin.init()]))

  const event = {
    id: "ev_1",
    occurred_at: "2026-03-01T10:00:00.000Z",
    actor_name: "Anna Müller",
    actor_type: "customer",
    subject_type: "business_user",
    subject_name: "Anna Müller",
    details: {},
  } as const

  describe.each(["en", "de"])("in %s", (language) => {
    it.each(companyActions)("[D12] %s has a sentence for a company's main contacts", (action) => {
      const sentence = describeEvent({ ...event, action }, pages.getFixedT(language))

      expect(sentence).toMatch(/^\S.* .*\.$/)
      expect(sentence).not.toContain(action)
      expect(sentence).not.toMatch(/history\.|{{/)
    })

    it.each([...companyActions, ...operatorActions])("[D12] %s has words for operators", (action) => {
      expect(admin.getFixedT(language)(`audit.actions.${action}`)).not.toContain("audit.actions")
    })
  })
})
