import { fillText, type Values } from "./fill-text"
import { htmlPart } from "./html-part"
import type { Block } from "./mail-text"

/** One piece of a mail in both forms. */
export interface Piece {
  html: string
  text: string
}

/** The pieces that have something to say, in order. */
export function renderBlocks(blocks: readonly Block<string>[], values: Values): Piece[] {
  return blocks.flatMap((block) => renderBlock(block, values) ?? [])
}

function renderBlock(block: Block<string>, values: Values): Piece | null {
  const inText = (template: string) => fillText(template, values, "text")
  const inHtml = (template: string) => fillText(template, values, "html")

  switch (block.kind) {
    case "paragraph": {
      const text = inText(block.text)
      return text === "" ? null : { html: htmlPart.paragraph(inHtml(block.text)), text }
    }
    case "button": {
      const url = block.when && !values[block.when] ? null : read(values, block.of)
      return url === null
        ? null
        : {
            html: htmlPart.button(inHtml(block.label), url),
            text: `${inText(block.label)}:\n${url}`,
          }
    }
    case "link": {
      const url = read(values, block.of)
      return url === null
        ? null
        : {
            html: htmlPart.link(inHtml(block.text), inHtml(block.label), url),
            text: `${inText(block.text)}\n${inText(block.label)}: ${url}`,
          }
    }
    case "facts":
      return renderFacts(block.rows, values)
    case "lines": {
      const lines = read(values, block.of)?.split("\n")
      return lines ? { html: htmlPart.lines(lines), text: lines.map((line) => `- ${line}`).join("\n") } : null
    }
    case "quote": {
      const words = read(values, block.of)
      return words === null
        ? null
        : { html: htmlPart.quote(block.label, words), text: `${block.label}:\n${indent(words)}` }
    }
  }
}

function renderFacts(rows: readonly { of: string; label: string }[], values: Values): Piece | null {
  const facts = rows.flatMap(({ of, label }) => {
    const value = read(values, of)
    return value === null ? [] : [{ label, value }]
  })
  const text = facts.map((fact) => `${fact.label}: ${fact.value}`).join("\n")
  return facts.length > 0 ? { html: htmlPart.facts(facts), text } : null
}

function read(values: Values, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) {
    throw new Error(`The mail has no value "${name}"`)
  }
  return value === null || value === "" ? null : String(value)
}

/** Quoted as mail programs do, so that nobody's words pass for the shop's. */
function indent(words: string): string {
  return words
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join("\n")
}
