import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Footnote, Inline } from '../../report/report-document.ts'

/** Gathers footnotes while the text is laid out, and numbers them in that order. */
export interface Footnotes {
  /** @returns the footnote's number */
  add(footnote: Footnote): number
  /** What the library asks for: contents by number. */
  readonly byNumber: Record<string, { children: Paragraph[] }>
}

export function createFootnotes(): Footnotes {
  const byNumber: Footnotes['byNumber'] = {}
  let count = 0
  const noFootnotes: Pick<Footnotes, 'add'> = {
    add: () => {
      throw new Error('a footnote cannot hold a footnote')
    },
  }
  return {
    byNumber,
    add: ({ content }) => {
      count += 1
      const space = new TextRun(' ')
      const children = [space, ...runsOf(content, noFootnotes)]
      byNumber[count] = { children: [new Paragraph({ style: 'FootnoteText', children })] }
      return count
    },
  }
}

/** Lays out running text; `footnotes` takes those that it holds. */
export function runsOf(content: readonly Inline[], footnotes: Pick<Footnotes, 'add'>): ParagraphChild[] {
  return content.map((inline) => {
    if (inline.kind === 'footnote') return new FootnoteReferenceRun(footnotes.add(inline))
    const italics = inline.kind !== 'figure' && inline.italic === true
    return new TextRun({ text: inline.text, ...(inline.bold && { bold: true }), ...(italics && { italics: true }) })
  })
}
