import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Problem } from '../../../problem.ts'
import { documentLimits } from '../document-limits.ts'
import { drawnRules } from './drawn-rules.ts'
import type { PageContent, Piece } from './page-content.ts'
import { requireBoundedStreams } from './pdf-streams.ts'
import { textLines } from './text-lines.ts'

/**
 * Reads what stands on the pages of a PDF. Nothing is fetched, no script is run, no picture is unpacked, no font is drawn;
 * time and amount are bounded.
 *
 * @throws Problem `damaged-document`, `locked-document`, `document-too-large`
 */
export async function pdfPageContents(bytes: Uint8Array, fileName: string): Promise<readonly PageContent[]> {
  requireBoundedStreams(bytes, fileName)
  const task = getDocument({
    // The library takes the bytes over.
    data: Uint8Array.from(bytes),
    ...{ verbosity: 0, stopAtErrors: false, maxImageSize: 1, enableXfa: false },
    ...{ disableFontFace: true, useSystemFonts: false, fontExtraProperties: false, useWorkerFetch: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, useWasm: false, disableAutoFetch: true },
  })
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(tooLarge(fileName, 'time')), documentLimits.milliseconds)
    timer.unref()
  })
  try {
    return await Promise.race([contentsOf(await Promise.race([task.promise, late]), fileName), late])
  } catch (error) {
    throw refusalOf(error, fileName)
  } finally {
    await task.destroy()
  }
}

const measures = {
  time: { what: { vi: 'thời gian đọc', en: 'the time to read it' }, limit: `${documentLimits.milliseconds / 1000} s` },
  pages: { what: { vi: 'số trang', en: 'the number of pages' }, limit: documentLimits.pages.toLocaleString('vi') },
  pieces: { what: { vi: 'lượng chữ', en: 'the amount of text' }, limit: documentLimits.pieces.toLocaleString('vi') },
}

function tooLarge(fileName: string, measure: keyof typeof measures): Problem {
  return new Problem('document-too-large', { fileName, ...measures[measure] })
}

function refusalOf(error: unknown, fileName: string): unknown {
  if (error instanceof Problem) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new Problem('locked-document', { fileName })
  return new Problem('damaged-document', { fileName, part: 'PDF' })
}

async function contentsOf(pdf: PDFDocumentProxy, fileName: string): Promise<readonly PageContent[]> {
  if (pdf.numPages > documentLimits.pages) throw tooLarge(fileName, 'pages')
  const contents: PageContent[] = []
  let amount = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await contentOf(await pdf.getPage(number))
    contents.push(content)
    amount += content.pieces.length + content.rules.horizontal.length + content.rules.vertical.length
    if (amount > documentLimits.pieces) throw tooLarge(fileName, 'pieces')
  }
  return contents
}

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
    const isUpright = a > 0 && Math.abs(b) < a * 0.05
    return isUpright ? [{ text: item.str, x, y, width: item.width, size: rounded(Math.abs(d)) }] : []
  })
  const rules = hasColumns(pieces) ? drawnRules(await page.getOperatorList()) : noRules
  page.cleanup()
  return { pieces, rules }
}

const noRules = { horizontal: [], vertical: [] }
const columnGap = 1.2

/** Tells whether a line has a gap as between columns. Drawn lines cost as much time as the text; most pages need none. */
function hasColumns(pieces: readonly Piece[]): boolean {
  return textLines(pieces).some(({ pieces: line, size }) =>
    line.some((piece, index) => {
      const next = line[index + 1]
      return next !== undefined && next.x - piece.x - piece.width > size * columnGap
    }),
  )
}

const rounded = (size: number) => Math.round(size * 10) / 10
