import type { RebuiltBlock, RebuiltReport } from './rebuilt-block.ts'
import { reportText } from './report-text.data.ts'
import { type WrongFigure, wrongFigures } from './wrong-figures.data.ts'

/** All that are wrong, to build the report without them. */
export const allWrong = Object.keys(wrongFigures) as readonly WrongFigure[]

/** The report with its wrong figures, but for those that are said to be corrected. */
export function rebuiltReport(corrected: readonly WrongFigure[] = []): RebuiltReport {
  const fill = (text: string) =>
    text.replace(/\{([a-z-]+)\.(\d)\}/g, (_, name: WrongFigure, index: string) => {
      const figures = wrongFigures[name][corrected.includes(name) ? 'correct' : 'printed'] as readonly string[]
      const figure = figures[Number(index)]
      if (figure === undefined) throw new Error(`${name} has no figure ${index}`)
      return figure
    })
  const { blocks, footnotes } = reportText
  const notes = Object.entries(footnotes).map(([mark, lines]) => [mark, lines.map(fill)])
  return { blocks: blocks.map((block) => filled(block, fill)), footnotes: Object.fromEntries(notes) }
}

function filled(block: RebuiltBlock, fill: (text: string) => string): RebuiltBlock {
  if (block.kind === 'chart') return block
  if (block.kind !== 'table') return { ...block, text: fill(block.text) }
  return { ...block, title: block.title && fill(block.title), rows: block.rows.map((row) => row.map(fill)) }
}
