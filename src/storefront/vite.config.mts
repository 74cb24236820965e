import { readdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import autoprefixer from "autoprefixer"
import tailwind, { type Config } from "tailwindcss"
import { defineConfig, type Plugin } from "vite"

const here = import.meta.dirname
const packageRoot = path.resolve(here, "../..")
const outDir = path.join(packageRoot, "dist/pages")

/** The preset's own ES module cannot be loaded by Node, and it declares no types. */
const uiPreset: Partial<Config> = createRequire(import.meta.url)("@medusajs/ui-preset")

/** Components of the platform's design whose class names have to be in the style sheet. */
const components = ["badge", "button", "checkbox", "dropdown-menu", "icon-button", "skeleton", "status-badge", "switch", "table"]

/** Packs what compresses well once, at build time, so that no request pays for it. */
function packAssets(): Plugin {
  return {
    name: "pack-assets",
    async closeBundle() {
      const folder = path.join(outDir, "assets")
      for (const name of await readdir(folder)) {
        if (/\.(js|css|svg)$/.test(name)) {
          const file = path.join(folder, name)
          const content = await readFile(file)
          await writeFile(`${file}.br`, brotliCompressSync(content))
          await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }))
        }
      }
    },
  }
}

/** The theme is set before the first paint, so its script is no module and stays outside of the bundle. */
function addThemeScript(): Plugin {
  const tag = { tag: "script", attrs: { src: "./theme.js" }, injectTo: "head" as const }
  return {
    name: "add-theme-script",
    transformIndexHtml: { order: "post", handler: () => [tag] },
  }
}

export default defineConfig({
  root: here,
  base: "./",
  publicDir: path.join(here, "public"),
  plugins: [react(), addThemeScript(), packAssets()],
  css: {
    postcss: {
      plugins: [
        tailwind({
          presets: [uiPreset],
          darkMode: "class",
          content: [
            path.join(here, "**/*.{ts,tsx}"),
            path.join(
              packageRoot,
              `node_modules/@medusajs/ui/dist/esm/components/{${components.join(",")}}/*.js`
            ),
          ],
        }),
        autoprefixer(),
      ],
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
