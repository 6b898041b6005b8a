import { defineConfig } from 'rolldown'

/**
 * Bundles the command line, so that it starts from a few files and not from four hundred. Libraries that only some
 * commands need (renderers, the database) stay outside; they are large and loaded when they are asked for.
 */
export default defineConfig({
  input: 'src/cli/main.ts',
  platform: 'node',
  external: [
    /^@node-rs\//,
    /^@aws-sdk\//,
    /^nodemailer/,
    /^pg$/,
    /^pg-copy-streams$/,
    /^kysely/,
    /^docx$/,
    /^exceljs/,
    /^fflate$/,
    /^@myriaddreamin\//,
  ],
  output: { dir: 'dist/cli', format: 'esm', cleanDir: true },
})
