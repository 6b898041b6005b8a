import type { Cell } from 'exceljs'
import type { Inline } from '../../report/report-document.ts'
import { markText } from './plain-text-cell.ts'
import { font } from './sheet-styles.ts'
import { sheetText } from './sheet-text.ts'

/**
 * Writes running text into a cell, as text whatever it begins with. Text that would be read as a formula when a person
 * edits the cell is marked as text for good.
 */
export function writeText(cell: Cell, content: readonly Inline[], bold: boolean): void {
  const text = sheetText(content)
  cell.font = font({ bold })
  markText(cell, text)
  if (text === '') return
  cell.value = hasEmphasis(content) ? { richText: content.map((inline) => run(inline, bold)) } : text
}

function hasEmphasis(content: readonly Inline[]): boolean {
  return content.length > 1 && content.some((inline) => inline.kind !== 'footnote' && (inline.bold || isItalic(inline)))
}

function run(inline: Inline, bold: boolean) {
  const emphasis = inline.kind === 'footnote' ? {} : { bold: bold || inline.bold === true, italic: isItalic(inline) }
  return { text: sheetText([inline]), font: font(emphasis) }
}

function isItalic(inline: Inline): boolean {
  return (inline.kind === 'text' || inline.kind === 'reference') && inline.italic === true
}
