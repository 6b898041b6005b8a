import { defineConfig, type Plugin } from 'rolldown'
import { withLatinLetters } from './tools/latin-letters.ts'

/** Leaves out of the library for PDF what it loads to draw pages with, as soon as it is loaded itself; none is drawn. */
const withoutCanvas: Plugin = {
  name: 'without-canvas',
  transform: {
    filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.mjs$/ },
    handler: (code) =>
      code.replace(' canvas = require("@napi-rs/canvas")', ' canvas = { DOMMatrix: Object, Path2D: Object }'),
  },
}

/** Patterns of the checker and of the readers of documents look for Latin letters only: they are made ready in a tenth of the time. */
const latinLetters: Plugin = {
  name: 'latin-letters',
  transform: {
    filter: { id: /src\/(?:proofread|files\/documents)\/.*\.ts$/ },
    handler: (code) => withLatinLetters(code),
  },
}

/**
 * Bundles the command line, so that it starts from a few files and not from four hundred. Libraries that only some
 * commands need (renderers, evidence in S3) stay outside; they are large and loaded when they are asked for.
 */
export default defineConfig({
  input: {
    main: 'src/cli/main.ts',
    'proofread-worker': 'src/operations/proofread/proofread-worker.ts',
    'pdf-pages-worker': 'src/files/documents/pdf/pdf-pages-worker.ts',
  },
  platform: 'node',
  external: [
    /^@node-rs\//,
    /^@aws-sdk\//,
    /^@duckdb\//,
    /^nodemailer/,
    /^pg-copy-streams$/,
    /^docx$/,
    /^exceljs/,
    /^fflate$/,
    /^@myriaddreamin\//,
  ],
  // The library for PDF asks whether responses can give bytes, and Node then loads all that fetches pages of the web, which
  // takes longer than the library itself: in Node they always can.
  transform: { define: { 'Response.prototype.bytes': 'Function' } },
  plugins: [withoutCanvas, latinLetters],
  output: { dir: 'dist/cli', format: 'esm', cleanDir: true },
})
