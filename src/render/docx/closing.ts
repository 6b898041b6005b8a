import { type FileChild, Paragraph, TextRun } from 'docx'
import type { ReportDocument, Signature } from '../../report/report-document.ts'
import { layoutTable } from './layout-table.ts'
import { portraitPage } from './page.ts'

/** Room for a signature and a seal between the title and the name. */
const signatureSpace = 1400

/** Lays out the foot of the document: whom it goes to at the left, who signs at the right; below them where two sign. */
export function closingOf({ recipients, signature, secondSignature }: ReportDocument): FileChild[] {
  const half = Math.floor(portraitPage.textWidth / 2)
  const columns = [half, portraitPage.textWidth - half] as const
  if (secondSignature) {
    return [
      new Paragraph({ style: 'TableEnd', keepNext: true }),
      layoutTable(columns, [
        [signatureLines(secondSignature), signatureLines(signature)],
        [recipientLines(recipients), []],
      ]),
    ]
  }
  return [
    new Paragraph({ style: 'TableEnd', keepNext: true }),
    layoutTable(columns, [[recipientLines(recipients), signatureLines(signature)]]),
  ]
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  const label = new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })
  return [
    new Paragraph({ style: 'Recipients', children: [label] }),
    ...recipients.map((recipient) => new Paragraph({ style: 'Recipients', children: [new TextRun(`- ${recipient}`)] })),
  ]
}

function signatureLines({ titleLines, name }: Signature): Paragraph[] {
  return [
    ...titleLines.map((title) => new Paragraph({ style: 'SignatureLine', children: [new TextRun(title)] })),
    new Paragraph({
      style: 'SignatureLine',
      spacing: { before: signatureSpace },
      children: name === null ? [] : [new TextRun(name)],
    }),
  ]
}
