import type { AnnotatedBlock, AnnotatedRow } from '../../contract/annotated-document.ts'
import { isNumberCell } from '../../contract/is-number-cell.ts'
import { html, type Markup, nothing } from './html.ts'
import { anchors, notes, type Page, pieces } from './page-parts.ts'

const leftOutWords = {
  vi: (rows: number) => `… bớt ${rows} dòng không có phát hiện`,
  en: (rows: number) => `… ${rows} rows without findings left out`,
}

/** A cell with more characters than this is no column of words a line on a phone. */
const longText = 120

/** Notes of rows that wait for a row that no merged cell reaches over. */
interface Waiting {
  readonly findings: number[]
  /** How many rows a cell still reaches down. */
  depth: number
}

/** A table. Notes of a row stand in a row below, or below the last row that a merged cell reaches: beside it they would stretch it. */
export function annotatedTable({ title, rows }: Extract<AnnotatedBlock, { kind: 'table' }>, page: Page): Markup {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  const waiting: Waiting = { findings: [], depth: 0 }
  const shown = rows.map((row, at) => tableRow(row, { width, isLast: at === rows.length - 1, waiting }, page))
  const caption = title === null ? nothing : html`<caption lang="vi">${title}</caption>`
  return html`<div class="scroll" tabindex="0"><table>${caption}<tbody>${shown}</tbody></table></div>`
}

function tableRow(
  { cells, findings, leftOut }: AnnotatedRow,
  { width, isLast, waiting }: { readonly width: number; readonly isLast: boolean; readonly waiting: Waiting },
  page: Page,
): readonly Markup[] {
  const contents = cells.map((cell) => cell && pieces(cell.pieces, page))
  const lost = anchors(findings, page)
  const first = cells.findIndex((cell) => cell !== null)
  const shown = cells.map((cell, at) => {
    if (!cell) return nothing
    return html`<td lang="vi"${attributes(cell)}>${at === first ? lost : []}${contents[at] ?? []}</td>`
  })
  waiting.depth = Math.max(waiting.depth - 1, ...cells.map((cell) => (cell ? cell.rows - 1 : 0)), 0)
  waiting.findings.push(...findings)
  return [
    leftOut === 0 ? nothing : wholeRow('gap', width, html`${leftOutWords[page.language](leftOut)}`),
    html`<tr>${shown}</tr>
`,
    ...(waiting.depth === 0 || isLast ? rowBelow(waiting.findings.splice(0), width, page) : []),
  ]
}

function rowBelow(findings: readonly number[], width: number, page: Page): readonly Markup[] {
  return findings.length === 0 ? [] : [wholeRow('below', width, html`${notes(findings, page)}`)]
}

function wholeRow(kind: 'gap' | 'below', width: number, content: Markup): Markup {
  return html`<tr class="${kind}"><td colspan="${width}">${content}</td></tr>
`
}

function attributes({ pieces: parts, columns, rows }: NonNullable<AnnotatedRow['cells'][number]>): readonly Markup[] {
  const text = parts.map((piece) => piece.text).join('')
  return [
    ...(columns > 1 ? [html` colspan="${columns}"`] : []),
    ...(rows > 1 ? [html` rowspan="${rows}"`] : []),
    ...(isNumberCell(text) ? [html` class="number"`] : []),
    ...(text.length > longText ? [html` class="long"`] : []),
  ]
}

/** A chart as the table of its values. */
export function chartTable({ title, categories, series }: Extract<AnnotatedBlock, { kind: 'chart' }>): Markup {
  const head = series.map(({ name }) => html`<th scope="col">${name}</th>`)
  const rows = categories.map((category, at) => {
    const values = series.map((each) => html`<td class="number">${each.values[at] ?? ''}</td>`)
    return html`<tr><th scope="row">${category}</th>${values}</tr>
`
  })
  const caption = title === null ? nothing : html`<caption>${title}</caption>`
  const body = html`<thead><tr><td></td>${head}</tr></thead><tbody>${rows}</tbody>`
  return html`<div class="scroll" tabindex="0"><table lang="vi">${caption}${body}</table></div>`
}
