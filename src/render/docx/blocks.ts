import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { Block, Heading, LandscapePages } from '../../report/report-document.ts'
import { chartParagraph } from './chart-drawing.ts'
import { type Charts, chartRelationship } from './charts.ts'
import type { Page } from './page.ts'
import { type Footnotes, runsOf } from './runs.ts'
import { dashList } from './styles.ts'
import { tableOf } from './table.ts'

/** A block on a page whose side is settled. */
export type PageBlock = Exclude<Block, LandscapePages>

/** What is gathered for other parts of the file while blocks are laid out. */
export interface Gathered {
  readonly footnotes: Footnotes
  readonly charts: Charts
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** @param keepNext keeps the end of text on the page of what follows */
export function blockOf(block: PageBlock, page: Page, gathered: Gathered, keepNext: boolean): FileChild[] {
  const { footnotes, charts } = gathered
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, footnotes)]
    case 'paragraph':
      return [
        new Paragraph({ style: 'BodyText', ...(keepNext && { keepNext }), children: runsOf(block.content, footnotes) }),
      ]
    case 'list':
      return block.items.map((item, index) => {
        const looks = { style: 'ListDash', numbering: { reference: dashList, level: 0 } }
        const closes = keepNext && index === block.items.length - 1
        return new Paragraph({ ...looks, ...(closes && { keepNext }), children: runsOf(item, footnotes) })
      })
    case 'table':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: runsOf(block.caption, footnotes) }),
        tableOf(block, page, footnotes),
      ]
    case 'chart': {
      const number = charts.add(block)
      const caption = new Paragraph({ style: 'Caption', children: runsOf(block.title, footnotes) })
      return [chartParagraph(block, chartRelationship(number), number, page), caption]
    }
  }
}

function headingOf({ level, label, content }: Heading, footnotes: Footnotes): Paragraph {
  const children = [new TextRun(`${label} `), ...runsOf(content, footnotes)]
  return new Paragraph({ heading: headingLevels[level], children })
}
