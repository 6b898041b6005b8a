import type { ReactNode } from 'react'
import type { ProofreadBlockView } from '../../contract/proofreading-api-views.ts'
import { ChartTable } from './chart-table.tsx'
import { DocumentTable } from './document-table.tsx'
import { FindingCard } from './finding-card.tsx'
import { MarkedText, type ShownFindings } from './marked-text.tsx'
import classes from './proofreading.module.css'

interface DocumentBlocksProps {
  readonly blocks: readonly ProofreadBlockView[]
  readonly shown: ShownFindings
  readonly onlyFound: boolean
}

/** The text of a document with its findings: beside their paragraph, or below their row. */
export function DocumentBlocks({ blocks, shown, onlyFound }: DocumentBlocksProps) {
  return blocks.map((block, at) => {
    const cards = cardsOf(block.findings, shown)
    if (onlyFound && cards.length === 0 && !hasShownRow(block, shown)) return null
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move
      <div key={at} className={classes.block} data-kind={block.kind}>
        <div className={classes.text}>{contentOf(block, shown, onlyFound)}</div>
        {cards.length > 0 && <div className={classes.beside}>{cards}</div>}
      </div>
    )
  })
}

/** Cards of the findings that are shown. */
function cardsOf(numbers: readonly number[], shown: ShownFindings): readonly ReactNode[] {
  return numbers
    .flatMap((number) => shown.get(number) ?? [])
    .map((finding) => <FindingCard key={finding.number} finding={finding} />)
}

function hasShownRow(block: ProofreadBlockView, shown: ShownFindings): boolean {
  return block.kind === 'table' && block.rows.some(({ findings }) => findings.some((number) => shown.has(number)))
}

function contentOf(block: ProofreadBlockView, shown: ShownFindings, onlyFound: boolean): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p lang="vi">
          <MarkedText pieces={block.pieces} shown={shown} />
          {block.notes.length > 0 && <sup>{block.notes.join(',')}</sup>}
        </p>
      )
    case 'footnote':
      return (
        <p lang="vi">
          <sup>{block.mark}</sup> <MarkedText pieces={block.pieces} shown={shown} />
        </p>
      )
    case 'table':
      return <DocumentTable table={block} shown={shown} onlyFound={onlyFound} />
    case 'chart':
      return <ChartTable chart={block} />
  }
}
