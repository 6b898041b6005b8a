import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const looks = `#set page(paper: "a4", margin: (left: 3cm, rest: 2cm))
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(justify: true, leading: 0.6em, spacing: 1em)
`

/** A PDF of Typst markup on pages as official documents have them: A4, letters of 13 points. */
export function typesetPdf(markup: string): Uint8Array {
  const fontPaths = ['400Regular', '700Bold'].map((face) => join(fonts, face))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  const compiled = compiler.compile({ mainFileContent: looks + markup })
  const faults = compiled.takeDiagnostics()
  if (!compiled.result) throw new Error(JSON.stringify(faults && compiler.fetchDiagnostics(faults)))
  return compiler.pdf(compiled.result, { creationTimestamp: 0 })
}
