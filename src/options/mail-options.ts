import { z } from "@medusajs/framework/zod"
import { isMailTemplate, mailTemplates } from "../emails/mail-templates"
import { listFolderFaults } from "../emails/replaced-templates"

/** Which mails the shop sends otherwise than the plugin (B7). */
export const mailOptions = z
  .strictObject({
    passwordReset: z
      .boolean()
      .default(true)
      .describe("Send the mail for a customer's forgotten password; turn it off where the shop sends its own"),
    templatesFolder: z
      .string()
      .min(1)
      .superRefine((folder, context) => {
        for (const message of listFolderFaults(folder)) {
          context.addIssue({ code: "custom", message })
        }
      })
      .optional()
      .describe("Folder with mail templates of your own, named `<template>.<locale>.html`, `.txt` or `.subject`; see docs/mail.md"),
    providerTemplates: z
      .record(
        z.string().refine(isMailTemplate, `is one of ${mailTemplates.join(", ")}`),
        z.union([
          z.string().min(1).max(200),
          z.strictObject({ en: z.string().min(1).max(200), de: z.string().min(1).max(200) }).partial(),
        ])
      )
      .default({})
      .describe("Template ids of your mail provider, by our template's name, for all languages or for each; see docs/mail.md"),
  })
  .prefault({})
