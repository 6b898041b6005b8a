import { BorderStyle, Paragraph } from 'docx'

/** Draws a centred line of a given length, as the border of an empty paragraph; both widths are in twips. */
export function rule(length: number, availableWidth: number): Paragraph {
  const indent = Math.max(0, Math.round((availableWidth - length) / 2))
  return new Paragraph({
    style: 'Rule',
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  })
}
