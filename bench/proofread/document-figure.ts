import type { Block, FinishedDocument, Place } from '../../src/proofread/text/finished-document.ts'
import { figuresIn, piecesOf } from '../../test/support/spots.ts'

export const figureKinds = [
  'year',
  'date or number',
  'percentage',
  'money',
  'score',
  'rank',
  'of a fraction',
  'other decimal',
  'count',
  'in a table',
  'in a chart',
] as const

export type FigureKind = (typeof figureKinds)[number]

/** A figure printed in a document. */
export interface DocumentFigure {
  /** Which text of the document it stands in, as `piecesOf` lists them. */
  readonly piece: number
  readonly place: Place
  readonly start: number
  readonly printed: string
  readonly kind: FigureKind
}

/** Lists every figure of a document, in the order of reading. */
export function figuresOf(document: FinishedDocument): readonly DocumentFigure[] {
  return piecesOf(document).flatMap(({ place, text }, piece) =>
    figuresIn(text).map(({ printed, start }) => {
      const kind = kindOf({ place, printed, before: text.slice(0, start), after: text.slice(start + printed.length) })
      return { piece, place, start, printed, kind }
    }),
  )
}

interface Surroundings {
  readonly place: Place
  readonly printed: string
  readonly before: string
  readonly after: string
}

/** A rough sorting by the words around a figure, to see where mutations are found. */
function kindOf({ place, printed, before, after }: Surroundings): FigureKind {
  if (/^(19|20)\d\d$/.test(printed) && /([Nn]ăm |[-/])$/.test(before)) return 'year'
  if (place.chart !== undefined) return 'in a chart'
  if (/(số|Số|ngày|tháng|từ|đến|[Đđ]iều|khoản|thửa|tổ|phòng|Phòng) $|[\p{L}\d]-$|\d\/\d+\/$/u.test(before)) {
    if (!/^ (hồ sơ|điểm|người)/.test(after)) return 'date or number'
  }
  if (/^\/(\p{Lu}|\d+\/)|^-\p{L}|^h\d/u.test(after) || /\p{L}$/u.test(before)) return 'date or number'
  if (place.table !== undefined) return 'in a table'
  if (/(thứ|hạng|trí) $/.test(before) || /^ bậc/.test(after)) return 'rank'
  if (/^ ?%|^ điểm phần trăm/.test(after)) return 'percentage'
  if (/^ (đồng|triệu|tỷ)/.test(after)) return 'money'
  if (/^\/\d/.test(after) || /\d\/$/.test(before)) return 'of a fraction'
  if (/^ điểm/.test(after)) return 'score'
  return printed.includes(',') ? 'other decimal' : 'count'
}

/** The document with one of its figures printed otherwise. */
export function withFigure(document: FinishedDocument, figure: DocumentFigure, printed: string): FinishedDocument {
  let piece = -1
  const changed = (text: string): string => {
    piece += 1
    if (piece !== figure.piece) return text
    return text.slice(0, figure.start) + printed + text.slice(figure.start + figure.printed.length)
  }
  return { blocks: document.blocks.map((block) => changedBlock(block, changed)) }
}

/** Passes the texts of a block through a function, those and in that order that `piecesOf` lists. */
function changedBlock(block: Block, changed: (text: string) => string): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'footnote':
      return { ...block, text: changed(block.text) }
    case 'table': {
      const grid = block.grid.map((row) =>
        row.map((cell) => (cell === null || cell.text === '' ? cell : { ...cell, text: changed(cell.text) })),
      )
      return { ...block, grid }
    }
    case 'chart': {
      const series = block.series.map(({ name, values }) => ({
        name,
        values: values.map((text) => (text === null ? null : changed(text))),
      }))
      return { ...block, series }
    }
  }
}
