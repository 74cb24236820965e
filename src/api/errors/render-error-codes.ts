import { errorCodes } from "./codes"

/** The text of docs/error-codes.md. */
export function renderErrorCodes(): string {
  const rows = Object.entries(errorCodes).map(
    ([code, { status, sentence, retryMayHelp }]) =>
      `| \`${code}\` | ${status} | ${sentence.en} | ${sentence.de} | ${retryMayHelp ? "yes" : "no"} |`
  )
  return `# Error codes

Every refusal of the plugin's routes is \`{ "type", "code", "message", "details"? }\`. Codes are part of the API and
are never renamed; go by them, not by the text, which comes in the language of \`Accept-Language\`. The sentence says what
a person can do. "Retry" says whether the same request may succeed later; with status 429 and 503 the header
\`Retry-After\` tells when, in seconds. \`invalid_data\` lists the wrong fields in \`details.fields\`, \`changed_meanwhile\` and
\`already_decided\` bring what stands there now in \`details.current\`.

This file is made by \`npm run reference\`.

| code | status | English | German | retry |
|---|---|---|---|---|
${rows.join("\n")}
`
}
