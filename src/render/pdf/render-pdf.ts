import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { packageRoot } from '../../package-root.ts'
import { Problem } from '../../problem.ts'
import type { ReportDocument } from '../../report/report-document.ts'
import { toTemplateInput } from './template-input.ts'

const require = createRequire(join(packageRoot, 'package.json'))
const template = join(packageRoot, 'src/render/pdf/template')
const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const fontPaths = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => join(fonts, face))

/**
 * Lays a report out as an official document in PDF: tagged and accessible (PDF/UA-1), fonts embedded. The same report
 * gives the same bytes: the date of the file is the report's, never the clock's.
 *
 * @throws Problem `invalid-input` for a sign that no font of the PDF has, such as an emoji.
 * @see Decree 30/2020/NĐ-CP, appendix I
 */
export function renderPdf(report: ReportDocument): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontPaths }] })
  try {
    return exportPdf(compiler, report)
  } catch (error) {
    throw missingSign(error) ?? error
  } finally {
    // The compiler's cache outlives it; without this a server grows with each report.
    compiler.evictCache(0)
  }
}

function exportPdf(compiler: NodeCompiler, report: ReportDocument): Uint8Array {
  const inputs = { report: toTemplateInput(report) }
  const compiled = compiler.compile({ mainFilePath: join(template, 'report.typ'), inputs })
  const faults = compiled.takeDiagnostics()
  // A warning counts: a font that is not found leaves its text out and only warns.
  if (faults || !compiled.result) {
    throw new Error(`the report could not be laid out: ${JSON.stringify(faults && compiler.fetchDiagnostics(faults))}`)
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: secondsSinceEpoch(report.date) })
}

function missingSign(error: unknown): Problem | undefined {
  const [, got] = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(String(error)) ?? []
  return got === undefined
    ? undefined
    : new Problem('invalid-input', { where: textOfReport, expected: knownSigns, got })
}

const textOfReport = { vi: 'chữ trong báo cáo', en: 'the text of the report' }
const knownSigns = {
  vi: 'ký tự có trong phông chữ của PDF (không dùng biểu tượng cảm xúc)',
  en: 'signs that the PDF fonts have (no emoji)',
}

function secondsSinceEpoch({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 1000
}
