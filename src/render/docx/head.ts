import { type FileChild, type IRunOptions, Paragraph, TextRun } from 'docx'
import type { DocumentHead, ReportDocument } from '../../report/report-document.ts'
import { plainText } from '../plain-text.ts'
import { balancedWidth } from './balanced-width.ts'
import { layoutTable } from './layout-table.ts'
import { portraitPage, twipsOf } from './page.ts'
import { rule } from './rule.ts'
import { type Footnotes, runsOf } from './runs.ts'
import { textWidth } from './text-width.ts'

/** The nation's name stands in one line of 88 mm, or of 90 mm where another font replaces Times New Roman. */
const rightWidth = twipsOf(92)
const leftWidth = portraitPage.textWidth - rightWidth

/** A rule of ⅓–½ of its line. */
const ruleShare = 0.42

/** Lays out everything above the body: agencies and nation, number and date, kind of document and what it is about. */
export function headOf(report: ReportDocument, footnotes: Footnotes): FileChild[] {
  const summaryWidth = Math.min(textWidth(plainText(report.summary), 14), portraitPage.textWidth)
  return [
    layoutTable(
      [leftWidth, rightWidth],
      [
        [agencies(report.head), nation(report.head)],
        [
          [line(report.head.numberLine, { size: 26 }, 120), ...marks(report.head)],
          [line(report.head.placeAndDate, { size: 26, italics: true }, 120)],
        ],
      ],
    ),
    new Paragraph({ style: 'Title', children: [new TextRun(report.documentKind)] }),
    new Paragraph({ style: 'Subtitle', children: runsOf(report.summary, footnotes) }),
    rule(summaryWidth * ruleShare, portraitPage.textWidth),
    new Paragraph({ style: 'TableEnd', children: [] }),
  ]
}

function agencies({ superiorAgency, issuingAgency }: DocumentHead): Paragraph[] {
  const issuingWidth = Math.min(textWidth(issuingAgency, 12), balancedWidth(issuingAgency, 12, leftWidth))
  const superior = superiorAgency === '' ? [] : [agency(superiorAgency, false)]
  return [...superior, agency(issuingAgency, true), rule(issuingWidth * ruleShare, leftWidth)]
}

function agency(name: string, bold: boolean): Paragraph {
  const margin = Math.floor((leftWidth - balancedWidth(name, 12, leftWidth)) / 2)
  const children = [new TextRun({ text: name, size: 24, bold })]
  return new Paragraph({ style: 'HeadLine', indent: { left: margin, right: margin }, children })
}

function marks({ marks = [] }: DocumentHead): Paragraph[] {
  return marks.map((mark, index) => line(mark, { size: 26, bold: true }, index === 0 ? 120 : 0))
}

function nation({ nation, motto }: DocumentHead): Paragraph[] {
  return [
    line(nation, { size: 24, bold: true }),
    line(motto, { size: 26, bold: true }),
    rule(textWidth(motto, 13), rightWidth),
  ]
}

function line(text: string, looks: IRunOptions, before = 0): Paragraph {
  return new Paragraph({ style: 'HeadLine', spacing: { before }, children: [new TextRun({ ...looks, text })] })
}
