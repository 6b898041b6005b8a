import { type FileChild, Header, type ISectionOptions, PageNumber, Paragraph, SectionType, Table, TextRun } from 'docx'
import type { Block } from '../../report/report-document.ts'
import { blockOf, type Gathered, type PageBlock } from './blocks.ts'
import { landscapePage, type Page, pageProperties, portraitPage } from './page.ts'

interface Stretch {
  readonly page: Page
  readonly blocks: PageBlock[]
}

/**
 * Cuts the blocks into sections by the side of their pages; what opens and closes the document stands upright.
 * The signature never stands on a page without any of the text. A heading right before pages on their side goes with
 * them: alone at the foot of an upright page it would head nothing.
 */
export function sectionsOf(
  blocks: readonly Block[],
  { opening, closing, gathered }: { opening: readonly FileChild[]; closing: readonly FileChild[]; gathered: Gathered },
): ISectionOptions[] {
  const stretches = stretchesOf(blocks)
  return stretches.map(({ page, blocks }, index) => {
    const isFirst = index === 0
    const isLast = index === stretches.length - 1
    const meetsSignature = (place: number) => isLast && place === blocks.length - 1
    const body = withGaps(blocks.map((block, place) => blockOf(block, page, gathered, meetsSignature(place))))
    const content = [...(isFirst ? opening : []), ...body, ...(isLast ? closing : [])]
    return {
      properties: { page: pageProperties(page), type: SectionType.NEXT_PAGE, titlePage: isFirst },
      ...(isFirst && { headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) } }),
      children: isLast ? content : closed(content),
    }
  })
}

function stretchesOf(blocks: readonly Block[]): Stretch[] {
  let upright: Stretch = { page: portraitPage, blocks: [] }
  const stretches = [upright]
  for (const block of blocks) {
    if (block.kind !== 'landscape') {
      upright.blocks.push(block)
      continue
    }
    const headings = upright.blocks.splice(upright.blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1)
    const onSide = [...headings, ...flattened(block.blocks)]
    const before = stretches.at(-2)
    if (upright.blocks.length === 0 && before) {
      before.blocks.push(...onSide)
      continue
    }
    upright = { page: portraitPage, blocks: [] }
    stretches.push({ page: landscapePage, blocks: onSide }, upright)
  }
  return stretches
}

function flattened(blocks: readonly Block[]): PageBlock[] {
  return blocks.flatMap((block) => (block.kind === 'landscape' ? flattened(block.blocks) : [block]))
}

/** A table ends without a paragraph's space after it, and two tables in a row would become one. */
function withGaps(groups: readonly (readonly FileChild[])[]): FileChild[] {
  return groups.flatMap((group, index) => {
    const needsGap = group.at(-1) instanceof Table && index < groups.length - 1
    return needsGap ? [...group, new Paragraph({ style: 'TableEnd' })] : group
  })
}

/** The library lets a section end in a full empty line after a table, which can fall on a page of its own. */
function closed(content: readonly FileChild[]): FileChild[] {
  return content.at(-1) instanceof Table ? [...content, new Paragraph({ style: 'SectionEnd' })] : [...content]
}

function pageNumber(): Header {
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  })
}
