import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { RebuiltReport } from './rebuilt-block.ts'

const require = createRequire(import.meta.url)
const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))

/** Writes the rebuilt report as a PDF, with footnotes, ruled tables and a drawn chart. */
export function rebuiltPdf(report: RebuiltReport): Uint8Array {
  const fontPaths = ['400Regular', '700Bold'].map((face) => join(fonts, face))
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] })
  const mainFilePath = join(import.meta.dirname, 'report.typ')
  const compiled = compiler.compile({ mainFilePath, inputs: { report: JSON.stringify(report) } })
  const faults = compiled.takeDiagnostics()
  if (!compiled.result) throw new Error(JSON.stringify(faults && compiler.fetchDiagnostics(faults)))
  return compiler.pdf(compiled.result, { creationTimestamp: 0 })
}
