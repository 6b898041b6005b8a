import type { AnnotatedBlock, AnnotatedDocument } from '../../contract/annotated-document.ts'
import { annotatedTable, chartTable } from './annotated-table.ts'
import { html, type Markup } from './html.ts'
import { anchors, notes, type Page, pieces, raisedMark } from './page-parts.ts'

const notesLabel = { vi: 'Kết quả soát', en: 'Findings' }

/** The blocks of a document, with what was found beside each. */
export function annotatedBlocks({ blocks }: AnnotatedDocument, page: Page): readonly Markup[] {
  return blocks.map((block) => {
    const content = contentOf(block, page)
    const side = block.findings.length === 0 ? [] : besideOf(block, page)
    return html`<div class="block ${block.kind}"><div class="text">${anchors(block.findings, page)}${content}</div>${side}</div>
`
  })
}

function besideOf({ findings }: AnnotatedBlock, page: Page): Markup {
  return html`<aside aria-label="${notesLabel[page.language]}">${notes(findings, page)}</aside>`
}

function contentOf(block: AnnotatedBlock, page: Page): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p lang="vi">${pieces(block.pieces, page)}${block.notes.map((mark) => raisedMark({ mark, isNote: true }))}</p>`
    case 'footnote':
      return html`<p lang="vi" id="n-${block.mark}"><sup>${block.mark}</sup> ${pieces(block.pieces, page)}</p>`
    case 'table':
      return annotatedTable(block, page)
    case 'chart':
      return chartTable(block)
  }
}
