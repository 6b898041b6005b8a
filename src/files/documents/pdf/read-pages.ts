import { AnnotationMode, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawnRules } from './drawn-rules.ts'
import { drawnText, type PageFont } from './drawn-text.ts'
import type { PageContent, Piece } from './page-content.ts'
import type { Operators } from './page-matrix.ts'
import type { ReadPage } from './page-turns.ts'
import { partedPage } from './parted-page.ts'
import { pictureShare } from './picture-share.ts'
import type { ReadingBounds } from './reading-bounds.ts'

interface PageTold {
  readonly bounds: ReadingBounds
  readonly onPage: (page: ReadPage) => void
}

/** Reads pages by their numbers, one after the other, and tells the bounds how much stood on each. */
export async function readPages(
  pdf: PDFDocumentProxy,
  numbers: Iterable<number>,
  { bounds, onPage }: PageTold,
): Promise<void> {
  for (const number of numbers) {
    const content = await contentOf(await pdf.getPage(number))
    const amount = amountOf(content)
    bounds.addPage(amount)
    onPage({ number, amount, page: partedPage(content) })
    // The library never waits, so that without this neither clock nor callers would have their turn.
    await new Promise(setImmediate)
  }
}

const amountOf = ({ pieces, rules: { horizontal, vertical, shapes } }: PageContent): number =>
  pieces.length + horizontal.length + vertical.length + shapes.length

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fontOf = (name: string) => page.commonObjs.get(name) as PageFont
  const pieces = drawnText(operators, { view: page.view, fontOf }) ?? (await extractedText(page))
  const rules = drawnRules(operators)
  page.cleanup()
  const [left = 0, , right = 0] = page.view
  return { pieces, rules, width: right - left, picture: pictureOn(operators, pieces, page.view) }
}

/** A page with more letters, some four lines, is no picture. */
const mostLetters = 300

function pictureOn(operators: Operators, pieces: readonly Piece[], view: readonly number[]): number {
  const letters = pieces.reduce((count, { text }) => count + text.replace(/\s/g, '').length, 0)
  if (letters > mostLetters) return 0
  return letters === 0 && hasDrawings(operators) ? 1 : pictureShare(operators, view)
}

const hasDrawings = ({ fnArray, argsArray }: Operators) =>
  fnArray.some((operator, index) => {
    const [paint] = (argsArray[index] ?? []) as readonly unknown[]
    return operator === OPS.shadingFill || (operator === OPS.constructPath && paint !== OPS.endPath)
  })

/** Text as the library extracts it, which takes twice as long. */
async function extractedText(page: PDFPageProxy): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
    const isUpright = a > 0 && Math.abs(b) < a * 0.05
    return isUpright ? [{ text: item.str, x, y, width: item.width, size: Math.round(Math.abs(d) * 10) / 10 }] : []
  })
}
