import { mkdir, writeFile } from "node:fs/promises"
import path from "node:path"
import { rollup } from "rollup"
import { dts } from "rollup-plugin-dts"
import { defineConfig, type Plugin } from "vite"

const root = path.resolve(import.meta.dirname, "../../..")
const entry = path.join(import.meta.dirname, "index.ts")
const outDir = path.join(root, "dist/client")

/**
 * One declaration file without imports, so that a shop's storefront needs none
 * of the plugin's own dependencies to type-check; and a package.json that tells
 * Node the script is an ES module, which the plugin around it is not.
 */
function publishTypes(): Plugin {
  return {
    name: "publish-types",
    async closeBundle() {
      const bundle = await rollup({
        input: entry,
        plugins: [dts({ tsconfig: path.join(import.meta.dirname, "../tsconfig.json") })],
      })
      await mkdir(outDir, { recursive: true })
      await bundle.write({ file: path.join(outDir, "index.d.ts"), format: "es" })
      await bundle.close()
      await writeFile(path.join(outDir, "package.json"), `${JSON.stringify({ type: "module" })}\n`)
    },
  }
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [publishTypes()],
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    lib: { entry, formats: ["es"], fileName: () => "index.js" },
  },
})
