import type { Block, Cell, FinishedDocument, Table } from '../../src/proofread/text/finished-document.ts'
import type { PassageBlock } from './passages.ts'

/** Makes a finished document of a passage, its places numbered as a reader of files numbers them. */
export function toFinishedDocument(blocks: readonly PassageBlock[]): FinishedDocument {
  const counted = { paragraph: 0, table: 0, chart: 0 }
  const paragraph = (text: string): Block => {
    counted.paragraph += 1
    return { kind: 'paragraph', text: text.normalize('NFC').trim(), place: { paragraph: counted.paragraph } }
  }
  const toBlocks = (block: PassageBlock): readonly Block[] => {
    if ('paragraph' in block) return [paragraph(block.paragraph)]
    if ('bullets' in block) return block.bullets.map((item) => paragraph(`- ${item}`))
    if ('footnote' in block) {
      return [{ kind: 'footnote', mark: block.mark, text: block.footnote, place: { footnote: block.mark } }]
    }
    if ('table' in block) {
      const title = block.title === null ? [] : [paragraph(block.title)]
      counted.table += 1
      return [...title, tableOf(block.table, block.title, counted.table)]
    }
    counted.chart += 1
    const series = Object.entries(block.series).map(([name, values]) => ({ name, values }))
    const { chart: title, categories } = block
    return [{ kind: 'chart', title, categories, series, place: { chart: counted.chart } }]
  }
  return { blocks: blocks.flatMap(toBlocks) }
}

/** Cells are parted by |; `<` carries the cell at the left on, `^` the cell above. */
function tableOf(lines: readonly string[], title: string | null, table: number): Table {
  const texts = lines.map((line) => line.split('|').map((text) => text.normalize('NFC').trim()))
  const isCovered = (text: string | undefined) => text === '<' || text === '^'
  const grid = texts.map((row, index) =>
    row.map((text, at): Cell | null => {
      if (isCovered(text)) return null
      const columns = 1 + carriedOn(row.slice(at + 1), '<')
      const rows =
        1 +
        carriedOn(
          texts.slice(index + 1).map((below) => below[at] ?? ''),
          '^',
        )
      return { text, columns, rows, place: { table, row: index + 1, column: at + 1 } }
    }),
  )
  return { kind: 'table', title, grid, place: { table } }
}

function carriedOn(texts: readonly string[], mark: '<' | '^'): number {
  const end = texts.findIndex((text) => text !== mark)
  return end === -1 ? texts.length : end
}
