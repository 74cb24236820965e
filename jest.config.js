const swc = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true, tsx: true },
        target: "es2021",
        transform: { decoratorMetadata: true },
      },
    },
  ],
}

const base = {
  transform: swc,
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.medusa/", "<rootDir>/.demo/"],
  // the same parser: what browsers load is an ES module alone
  moduleNameMapper: {
    "^csv-parse/browser/esm/sync$": "csv-parse/sync",
    "^\\./medusa-test-runner-utils$": "<rootDir>/integration-tests/setup/runner-utils.js",
  },
  setupFiles: ["<rootDir>/integration-tests/setup/quiet-knex.js"],
}

const project = (kind) => ({
  ...base,
  displayName: kind,
  testMatch: [`<rootDir>/{src,integration-tests,bench,scripts}/**/*.${kind}.spec.ts`],
})

module.exports = {
  testSequencer: "<rootDir>/integration-tests/setup/longest-first.js",
  projects: ["unit", "module", "http", "browser", "erp", "plugin", "prove"].map(project),
}
