import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx'
import { twipsOf } from './page.ts'

const fontName = 'Times New Roman'
const font = { ascii: fontName, hAnsi: fontName, eastAsia: fontName, cs: fontName }
const firstLine = twipsOf(12.7)
const body = { line: 264, lineRule: LineRuleType.AUTO }

/** Font sizes are counted in half points. */
function size(points: number): { size: number; sizeComplexScript: number } {
  return { size: 2 * points, sizeComplexScript: 2 * points }
}

const black: IRunStylePropertiesOptions = { font, color: '000000' }

function heading(level: 0 | 1 | 2, italics: boolean): IBaseParagraphStyleOptions {
  return {
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: { ...black, ...size(14), bold: true, italics },
    paragraph: {
      ...{ keepNext: true, keepLines: true, outlineLevel: level, alignment: AlignmentType.JUSTIFIED },
      ...{ spacing: { ...body, before: level === 0 ? 180 : 120, after: 120 }, indent: { firstLine } },
    },
  }
}

const centredBold14: IBaseParagraphStyleOptions = {
  basedOn: 'Normal',
  run: { ...black, ...size(14), bold: true },
  paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
}

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { ...body, after: 120 }, indent: { firstLine } },
  },
  { id: 'ListDash', name: 'List Dash', basedOn: 'BodyText', quickFormat: true },
  { id: 'Subtitle', name: 'Subtitle', next: 'BodyText', quickFormat: true, ...centredBold14 },
  { id: 'Header', name: 'header', basedOn: 'Normal', run: size(14), paragraph: { alignment: AlignmentType.CENTER } },
  {
    id: 'HeadLine',
    name: 'Head Line',
    basedOn: 'Normal',
    run: size(12),
    paragraph: { alignment: AlignmentType.CENTER },
  },
  { id: 'SignatureLine', name: 'Signature Line', ...centredBold14 },
  { id: 'Recipients', name: 'Recipients', basedOn: 'Normal', run: size(11) },
  { id: 'Figure', name: 'Figure', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
  { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: size(12) },
  { id: 'TableStrong', name: 'Table Strong', basedOn: 'TableText', run: { bold: true, boldComplexScript: true } },
  { id: 'TableTextSmall', name: 'Table Text Small', basedOn: 'TableText', run: size(11) },
  { id: 'TableStrongSmall', name: 'Table Strong Small', basedOn: 'TableStrong', run: size(11) },
  {
    id: 'Rule',
    name: 'Rule',
    basedOn: 'Normal',
    run: size(1),
    paragraph: { spacing: { before: 0, after: 0, line: 80, lineRule: LineRuleType.EXACT } },
  },
  {
    id: 'TableEnd',
    name: 'Table End',
    basedOn: 'Normal',
    run: size(1),
    paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
  },
  {
    id: 'SectionEnd',
    name: 'Section End',
    basedOn: 'TableEnd',
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  },
]

/** Real styles, so that a document can be restyled and its headings be navigated; Times New Roman, black, vi-VN. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...black, ...size(14), language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    title: {
      ...centredBold14,
      next: 'Subtitle',
      quickFormat: true,
      paragraph: { ...centredBold14.paragraph, spacing: { before: 360 } },
    },
    heading1: heading(0, false),
    heading2: heading(1, false),
    heading3: heading(2, true),
    caption: {
      ...centredBold14,
      run: { ...black, ...size(13), bold: true, italics: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 80 } },
    },
    footnoteText: {
      run: { ...black, ...size(11) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles,
}

export const dashList = 'dash'

export const documentNumbering: INumberingOptions = {
  config: [
    {
      reference: dashList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '-',
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.SPACE,
          style: { run: { font }, paragraph: { indent: { left: 0, firstLine } } },
        },
      ],
    },
  ],
}
