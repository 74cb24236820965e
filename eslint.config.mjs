import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/** The platform's own rules, strict TypeScript, and what our style card asks for besides. */
export default tseslint.config(
  {
    ignores: ["node_modules/", "dist/", ".medusa/", ".demo/", ".test/", "coverage/"],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  ...medusa.configs.recommended,
  {
    rules: {
      // Errors for people carry codes of ours (src/api/errors); the others tell of a wrong setup or a broken ERP.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      // Our modules live in the shop's process: what only computes need not be waited for.
      "@medusajs/service-methods-must-be-async": "off",
      // The platform's bundler takes function declarations as well.
      "@medusajs/admin-component-must-be-arrow-function": "off",
      // A loader may have its parts in files beside it.
      "@medusajs/loader-must-be-exported-in-module-definition": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [js.configs.recommended, tseslint.configs.strict],
    plugins: { "react-hooks": reactHooks },
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./src/admin/tsconfig.json", "./src/storefront/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      curly: "error",
      "max-lines": ["error", 400],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as", objectLiteralTypeAssertions: "never" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", prefer: "type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // `super(...arguments)` is how a service of the platform is built.
      "prefer-rest-params": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSAsExpression > TSAsExpression.expression > TSUnknownKeyword.typeAnnotation",
          message: "Parse it at the border instead of silencing the type.",
        },
      ],
    },
  },
)
