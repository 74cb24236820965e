/**
 * The arrows of the architecture: storefront, admin -> api -> workflows -> modules -> rules.
 * Knowledge runs one way; what points the other way fails here.
 */
const room = "^src/modules/([^/]+)/"
const spec = "[.]spec[.]|/__tests__/"

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Files that need each other are one file, or hide a third.",
      severity: "error",
      from: { path: "^(src|scripts|integration-tests|bench)/" },
      to: { circular: true },
    },
    {
      name: "rooms-are-apart",
      comment: "No room of src/modules imports another; links and workflows join them.",
      severity: "error",
      from: { path: room, pathNot: spec },
      to: { path: room, pathNot: "^src/modules/$1/" },
    },
    {
      name: "modules-look-down",
      comment: "A room knows nothing of those who use it.",
      severity: "error",
      from: { path: "^src/modules/", pathNot: `${spec}|^src/modules/erp/loaders/` },
      to: { path: "^src/(api|workflows|admin|storefront|subscribers|jobs|links|emails|providers)/" },
    },
    {
      name: "only-the-erp-room-loads-providers",
      comment: "Its loaders know the built-in providers by name, and nothing above them.",
      severity: "error",
      from: { path: "^src/modules/erp/loaders/", pathNot: spec },
      to: { path: "^src/(api|workflows|admin|storefront|subscribers|jobs|links|emails)/" },
    },
    {
      name: "workflows-do-not-know-who-asks",
      severity: "error",
      from: { path: "^src/workflows/", pathNot: spec },
      to: { path: "^src/(api|admin|storefront|subscribers|jobs)/" },
    },
    {
      name: "api-does-not-know-pages",
      severity: "error",
      from: { path: "^src/api/", pathNot: spec },
      to: { path: "^src/(admin|storefront)/" },
    },
    {
      name: "pages-know-shapes-only",
      comment: "Admin and storefront take the HTTP shapes, the error codes and the rule of further fields, and nothing else of the server.",
      severity: "error",
      from: { path: "^src/(admin|storefront)/", pathNot: spec },
      to: {
        path: "^src/(api|workflows|modules|providers|links|subscribers|jobs|emails|outbox)/",
        pathNot: "^src/api/schemas/|^src/api/errors/codes[.]ts$|^src/modules/company/rules/permissions[.]ts$",
      },
    },
    {
      name: "pages-take-types-of-schemas",
      comment: "The schemas bring zod along; a page that needs a check of its own asks the server.",
      severity: "error",
      from: { path: "^src/(admin|storefront)/", pathNot: spec },
      to: {
        path: "^src/(api|modules)/|^src/fields/field-(definition|forms)[.]ts$",
        pathNot: "^src/api/errors/codes[.]ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "fields-know-nobody",
      comment: "Server, admin and storefront judge further fields by the same rule, so it knows none of them.",
      severity: "error",
      from: { path: "^src/fields/", pathNot: spec },
      to: { path: "^src/", pathNot: "^src/fields/" },
    },
    {
      name: "budget-entry-knows-nobody",
      comment: "What admin and storefront share of entering and drawing budgets.",
      severity: "error",
      from: { path: "^src/budget-entry/", pathNot: spec },
      to: { path: "^src/", pathNot: "^src/budget-entry/" },
    },
    {
      name: "approval-entry-knows-amounts-only",
      comment: "What admin and storefront share of entering how approvals go.",
      severity: "error",
      from: { path: "^src/approval-entry/", pathNot: spec },
      to: { path: "^src/", pathNot: "^src/approval-entry/|^src/budget-entry/read-amount[.]ts$" },
    },
    {
      name: "audit-facts-know-nobody",
      comment: "What admin and storefront share of telling an audit event.",
      severity: "error",
      from: { path: "^src/audit-facts/", pathNot: spec },
      to: { path: "^src/", pathNot: "^src/audit-facts/" },
    },
    {
      name: "admin-and-storefront-are-apart",
      severity: "error",
      from: { path: "^src/(admin|storefront)/" },
      to: { path: "^src/(admin|storefront)/", pathNot: "^src/$1/" },
    },
    {
      name: "rules-are-pure",
      comment: "No framework, clock, random or database: only BigNumber helpers, time zones, types and zod.",
      severity: "error",
      from: { path: "^src/.*/rules/", pathNot: spec },
      to: {
        path: "node_modules|^fs|^http|^net|^child_process|^timers|^os|^process",
        pathNot: "^node_modules/(zod|luxon|@types/luxon|@medusajs/(framework|utils|types|deps))/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rules-know-rules",
      comment: "Of our own code, rules know rules, types and their room's errors only.",
      severity: "error",
      from: { path: "^src/.*/rules/", pathNot: spec },
      to: {
        path: "^src/",
        pathNot: "/rules/|/types[.]ts$|/errors[.]ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "providers-speak-the-contract",
      comment: "A provider knows the contract of the ERP room, what keeps its time limit, and pure rules.",
      severity: "error",
      from: { path: "^src/providers/([^/]+)/", pathNot: spec },
      to: { path: "^src/", pathNot: "^src/providers/$1/|^src/modules/erp/(types|order-types|order-refused|index|module-key|resilience/abortable)[.]ts$|/rules/" },
    },
    {
      name: "nothing-shipped-needs-tests",
      severity: "error",
      from: { path: "^src/", pathNot: spec },
      to: { path: "^(integration-tests|bench|scripts)/|[.]spec[.]" },
    },
    {
      name: "shipped-code-needs-dependencies",
      comment: "What shops install must be named under dependencies or peerDependencies.",
      severity: "error",
      from: { path: "^src/", pathNot: `${spec}|^src/(admin|storefront)/` },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer", "type-only"] },
    },
    {
      name: "resolves",
      severity: "error",
      from: { path: "^(src|scripts|integration-tests|bench)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|[.]medusa|[.]demo)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
}
