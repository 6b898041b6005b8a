import { defineConfig, type Plugin } from 'vite'
import { themeCss } from './src/web/theme-css.ts'

/** Builds the pages into files that the server serves; in development /api is asked of a server that runs beside. */
export default defineConfig({
  root: 'src/web',
  plugins: [themeStyles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The component library marks its files for servers that render; there is none here.
      checks: { moduleLevelDirective: false },
      // What pages use of the domain has no effect by being loaded, so what they do not use is left out.
      treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/](?!web[\\/])/, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})

function themeStyles(): Plugin {
  const name = 'virtual:theme.css'
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? themeCss() : undefined),
  }
}
