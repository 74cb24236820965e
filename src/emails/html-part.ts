import { escapeHtml } from "./fill-text"

/**
 * Styles stand on the elements, as many mail programs drop style sheets; only what a narrow screen has
 * nicer stands in one. No
 * image, font or other thing is fetched: opening a mail tells nobody. Dark
 * text on white (contrast 12:1 and more); the button 6:1.
 */
const font =
  "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#1f2937"
const cell = `style="padding:0 24px 16px;${font}"`

export const htmlPart = {
  paragraph: (html: string) => row(`<p style="margin:0">${html}</p>`),

  button: (label: string, url: string) =>
    row(
      `<a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none">${label}</a>`
    ),

  link: (html: string, label: string, url: string) =>
    row(
      `<p style="margin:0">${html}<br><a href="${escapeHtml(url)}" style="color:#1d4ed8">${label}</a></p>`
    ),

  facts: (facts: readonly { label: string; value: string }[]) =>
    row(
      `<table class="facts" cellpadding="0" cellspacing="0" style="border-collapse:collapse;${font}">${facts
        .map(
          (fact) =>
            `<tr><th scope="row" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400;color:#4b5563">${escapeHtml(fact.label)}</th><td style="padding:2px 0;overflow-wrap:anywhere">${escapeHtml(fact.value)}</td></tr>`
        )
        .join("")}</table>`
    ),

  lines: (lines: readonly string[]) =>
    row(
      `<ul style="margin:0;padding:0 0 0 20px">${lines.map((line) => `<li style="padding:2px 0;overflow-wrap:anywhere">${escapeHtml(line)}</li>`).join("")}</ul>`
    ),

  quote: (label: string, words: string) =>
    row(
      `<p style="margin:0 0 4px">${escapeHtml(label)}:</p><blockquote style="margin:0;padding:0 0 0 12px;border-left:3px solid #d1d5db;white-space:pre-line">${escapeHtml(words)}</blockquote>`
    ),
}

function row(content: string): string {
  return `<tr><td ${cell}>${content}</td></tr>`
}

export interface HtmlPage {
  locale: string
  /** Plain text. */
  subject: string
  shopName: string
  /** Rows made by `htmlPart`. */
  rows: readonly string[]
  /** HTML; a line each. */
  footer: readonly string[]
}

/** On a phone a fact stands below its name: side by side, an address would break within its words. */
const narrowStyle =
  "@media (max-width:480px){.facts th,.facts td{display:block}.facts th{padding:8px 0 0!important} }"

/** One column, at most 600 pixels wide and narrower where the screen is. */
export function htmlPage({ locale, subject, shopName, rows, footer }: HtmlPage): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
<style>${narrowStyle}</style>
</head>
<body style="margin:0;padding:0;background:#f3f4f6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:8px">
<tr><td style="padding:24px 24px 16px;${font}"><h1 style="margin:0;font-size:20px;line-height:28px">${escapeHtml(shopName)}</h1></td></tr>
${rows.join("\n")}
<tr><td style="padding:16px 24px 24px;border-top:1px solid #e5e7eb;${font};font-size:14px;line-height:20px;color:#4b5563">${footer.join("<br>")}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}
