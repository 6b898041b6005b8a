import type { RebuiltBlock, RebuiltChart, RebuiltReport, RebuiltTable } from './rebuilt-block.ts'

const lineLength = 80
/** Letters in a line of each column of a wide table; figures stand together on one line. */
const columnLengths = { label: 28, note: 62, agency: 9 } as const
const blocksOnPage = 9

/**
 * Writes the rebuilt report as text that was taken from a PDF: every line broken, cells of tables on lines of their own,
 * marks of footnotes glued to words, footnotes and the values of the chart at the end of their page.
 */
export function rebuiltBrokenLines({ blocks, footnotes }: RebuiltReport): string {
  const pages: RebuiltBlock[][] = []
  for (let at = 0; at < blocks.length; at += blocksOnPage) pages.push(blocks.slice(at, at + blocksOnPage))
  return `${pages.flatMap((page) => linesOfPage(page, footnotes)).join('\n')}\n`
}

function linesOfPage(page: readonly RebuiltBlock[], footnotes: RebuiltReport['footnotes']): string[] {
  const text = page.flatMap(linesOf)
  const marks = page.flatMap((block) => ('text' in block ? [...block.text.matchAll(/\[\^(\d)\]/g)] : []))
  const notes = marks.flatMap(([, mark = '']) =>
    (footnotes[mark] ?? []).flatMap((line, index) => wrapped(index === 0 ? `${mark} ${line}` : line, 105)),
  )
  const charts = page.flatMap((block) => (block.kind === 'chart' ? chartLines(block) : []))
  return [...text, ...(notes.length > 0 ? ['', ...notes] : []), ...charts]
}

function linesOf(block: RebuiltBlock): string[] {
  if (block.kind === 'chart') return [` ${block.title}`]
  if (block.kind !== 'table') return wrapped(block.text.replace(/\[\^(\d)\]/g, '$1'), lineLength)
  return ['', ...(block.title === null ? [] : [block.title]), ...tableLines(block), '']
}

function tableLines({ rows: [header = [], ...rows], widths }: RebuiltTable): string[] {
  const head = header.flatMap((cell) => wrapped(cell, 12))
  return [...head, ...rows.flatMap((row) => (widths.length > 5 ? wideRow(row) : narrowRow(row)))]
}

/** The figures stand behind a label of one line, and below a longer one. */
function narrowRow([label = '', ...figures]: readonly string[]): string[] {
  const lines = wrapped(label, 45)
  return lines.length === 1 ? [`${label} ${figures.join(' ')}`] : [...lines, figures.join(' ')]
}

function wideRow([code = '', label = '', ...cells]: readonly string[]): string[] {
  const figures = cells.slice(0, 4).join(' ')
  const [note = '', agency = ''] = cells.slice(4)
  if (code === '') return [`  ${label} ${figures}`]
  const notes = note === '^' ? [] : note.split('\n').flatMap((line) => wrapped(line, columnLengths.note))
  return [code, ...wrapped(label, columnLengths.label), figures, ...notes, ...wrapped(agency, columnLengths.agency)]
}

function chartLines({ categories, series }: RebuiltChart): string[] {
  const values = series.flatMap((each) => each.values)
  const names = series.map(({ name }) => name).reverse()
  return [...values, '0 2 4 6 8 10 12 14 16', ...categories.flatMap((each) => wrapped(each, 48)), names.join(' ')]
}

function wrapped(text: string, length: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
