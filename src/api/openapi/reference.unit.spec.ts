import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { builtInCatalogue } from "../../modules/company/rules/permissions"
import { routeDeclarations } from "../declarations"
import { pagesDeclarations } from "../declarations/pages"
import { guardedPlatformRoutes } from "../declarations/platform"
import { errorCodes } from "../errors/codes"
import { renderErrorCodes } from "../errors/render-error-codes"
import { listCodes } from "./build-openapi"
import { renderOpenapi } from "./render-openapi"

const root = join(__dirname, "../../..")
const version: string = JSON.parse(read("package.json")).version

function read(path: string): string {
  return readFileSync(join(root, path), "utf8")
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
    join(folder, name)
  )
}

const METHOD = /^(GET|POST|DELETE|PUT|PATCH|OPTIONS|HEAD)$/

/** Methods that the platform would serve, in whatever way a file exports them. */
function listExportedMethods(source: string): string[] {
  const file = ts.createSourceFile("route.ts", source, ts.ScriptTarget.Latest)
  return file.statements.flatMap(listExportedNames).filter((name) => METHOD.test(name))
}

function listExportedNames(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    if (!clause) {
      throw new Error("export * hides what a route file serves: name it")
    }
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text]
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (!isExported) {
    return []
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => listBoundNames(name))
  }
  return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : []
}

/** `GET`, or each of `{ GET, POST: x }`. */
function listBoundNames(name: ts.BindingName): string[] {
  return ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? listBoundNames(element.name) : []))
}

/** `src/api/admin/x/[id]/route.ts` that exports POST is `POST /admin/x/:id`. */
function listRouteFiles(): string[] {
  return listFiles("src/api")
    .filter((path) => path.endsWith("/route.ts"))
    .flatMap((path) => {
      const matcher = path
        .replace(/^src\/api/, "")
        .replace(/\/route\.ts$/, "")
        .replace(/\[(\w+)\]/g, ":$1")
      return listExportedMethods(read(path)).map((method) => `${method} ${matcher}`)
    })
}

describe("the routes", () => {
  it("[B1 G2] are all declared, and nothing is declared without a route", () => {
    const declared = routeDeclarations.map(({ method, path }) => `${method} ${path}`)
    expect(declared.sort()).toEqual(listRouteFiles().sort())
  })

  it.each([
    "export const POST = defineRoute(async () => ({ json: {} }))",
    "export async function POST(req, res) {}",
    "export function POST() {}",
    "async function answer() {}\nexport { answer as POST }",
    "export { POST } from './elsewhere'",
    "export { answer as POST } from './elsewhere'",
    "export const { POST } = makeRoutes()",
    "export const { first: POST } = makeRoutes()",
    "export let a = 1,\n  POST = a",
  ])("[B1 G2] are found however a file exports them: %s", (source) => {
    expect(listExportedMethods(source)).toEqual(["POST"])
  })

  it("[B1 G2] are not found where nothing serves them", () => {
    expect(listExportedMethods("const POST = 1\nfunction GET() {}\nexport const POSTAGE = POST\n// export const GET")).toEqual([])
    expect(() => listExportedMethods("export * from './elsewhere'")).toThrow("name it")
  })

  it("[B8] give every permission of the catalogue something to guard", () => {
    const guarded = new Set<string>([
      ...routeDeclarations.flatMap(({ access }) => (access.who === "member" ? (access.permission ?? []) : [])),
      ...guardedPlatformRoutes.map(({ permission }) => permission),
    ])
    const permissions = builtInCatalogue.permissions.map(({ key }) => key)
    expect(permissions.filter((permission) => !guarded.has(permission))).toEqual([])
  })
})

describe("docs/openapi.json", () => {
  it("[G2] is made of the schemas that validate", () => {
    expect(read("docs/openapi.json")).toBe(renderOpenapi(version))
  })

  it("[G2] is valid OpenAPI 3.1", () => {
    const validator = join(root, "node_modules/.bin/validate-api")
    expect(execFileSync(validator, ["docs/openapi.json"], { cwd: root, encoding: "utf8" })).toContain(
      '"valid": true'
    )
  })

  it("[G2] has no example that could hold a secret", () => {
    expect(renderOpenapi(version)).not.toMatch(/"examples?"/)
  })
})

describe("docs/error-codes.md", () => {
  it("[G2] lists every code once", () => {
    expect(read("docs/error-codes.md")).toBe(renderErrorCodes())
  })

  it("[G2] has no code that nothing refuses with", () => {
    const sources = listFiles("src")
      .filter((path) => path.endsWith(".ts") && !path.includes("spec") && !path.endsWith("errors/codes.ts"))
      .filter((path) => !path.startsWith("src/admin") && !path.startsWith("src/storefront"))
      .map(read)
      .join("\n")
    const unused = Object.keys(errorCodes).filter((code) => !sources.includes(`"${code}"`))
    expect(unused).toEqual([])
  })

  it("[G2] has each code at a route, or at the platform's own login and carts", () => {
    const atRoutes = new Set<string>([...routeDeclarations, ...pagesDeclarations].flatMap(listCodes))
    const elsewhere = Object.keys(errorCodes).filter((code) => !atRoutes.has(code))
    expect(elsewhere.sort()).toEqual([
      "approval_required",
      "cart_of_other_company",
      "cart_repriced",
      "login_refused",
      "order_in_progress",
      "registration_refused",
    ])
  })
})
