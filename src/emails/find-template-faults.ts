import Handlebars from "handlebars"
import type { MailTemplate } from "../outbox/types"
import { describeError } from "../outbox/describe-error"
import { listValueNames } from "./sample-values"

/** The helpers that a template may use; values are single words and numbers, so there is nothing to loop over. */
const helpers: readonly string[] = ["if", "unless"]

/**
 * What is wrong with a template of the shop's own: it cannot be read, asks for a value that the
 * mail does not have, or would put what people typed into HTML as it stands.
 */
export function findTemplateFaults(template: MailTemplate, text: string): string[] {
  if (!text.trim()) {
    return ["is empty"]
  }
  try {
    const finder = new FaultFinder(listValueNames(template))
    finder.accept(Handlebars.parse(text))
    return [...finder.faults]
  } catch (error) {
    return [describeError(error)]
  }
}

class FaultFinder extends Handlebars.Visitor {
  readonly faults = new Set<string>()

  constructor(private readonly names: readonly string[]) {
    super()
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) {
      this.faults.add("has {{{…}}} or {{&…}}, which would show as HTML what people typed; write {{…}}")
    }
    super.MustacheStatement(mustache)
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (![...this.names, ...helpers].includes(path.original)) {
      this.faults.add(`has no value {{${path.original}}}; there are ${this.names.join(", ")}`)
    }
  }

  override PartialStatement(): void {
    this.faults.add("uses a partial; each template stands alone")
  }

  override PartialBlockStatement(): void {
    this.PartialStatement()
  }

  override Decorator(): void {
    this.faults.add("uses a decorator, which there is none of")
  }

  override DecoratorBlock(): void {
    this.Decorator()
  }
}
