import type { Exact } from '../number/exact.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import type { NumberForm } from '../number/vietnamese-number.ts'

/**
 * A report as data: what every format writes, in order, with each figure bound to its value and its source.
 * Renderers lay it out; they choose no words and compute no figures.
 */
export interface ReportDocument {
  readonly language: 'vi'
  /** Plain title for the properties of the file. */
  readonly title: string
  readonly date: CalendarDate
  readonly head: DocumentHead
  /** The kind of document in capitals: BÁO CÁO. */
  readonly documentKind: string
  /** What the document is about, under its kind. */
  readonly summary: readonly Inline[]
  readonly blocks: readonly Block[]
  /** Name of the workbook's sheet for headings and paragraphs; left out where a workbook holds tables and charts only. */
  readonly textSheetName?: string
  /** The lines under "Nơi nhận:", without the dash; the last one is the archive's. */
  readonly recipients: readonly string[]
  readonly signature: Signature
  /** Who signs beside the other, at the left: the secretary of a meeting. */
  readonly secondSignature?: Signature
}

/** The head of an official document (Decree 30/2020, appendix I). Texts stand in the letter case they are printed in. */
export interface DocumentHead {
  readonly superiorAgency: string
  readonly issuingAgency: string
  /** "Số: …/BC-SNV" */
  readonly numberLine: string
  readonly nation: string
  readonly motto: string
  /** "Điện Biên, ngày 28 tháng 3 năm 2025"; empty where the text says when and where: minutes. */
  readonly placeAndDate: string
  /** What the reader must know before anything else, a line each under the number: "DỰ THẢO". */
  readonly marks?: readonly string[]
}

export interface Signature {
  /** Authority and title in capitals, a line each: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
  readonly titleLines: readonly string[]
  /** Null until it is signed: a blank space is left. */
  readonly name: string | null
}

/** A piece of running text. */
export type Inline = PlainText | BoundFigure | Reference | Footnote

/** Words. They hold no digit: figures are bound, never typed. */
export interface PlainText {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** A number in the text or in a table, bound to its value and to where that comes from. */
export interface BoundFigure {
  readonly kind: 'figure'
  /** Null if missing; then `text` is the sign for a missing figure. */
  readonly value: Exact | null
  readonly form: NumberForm
  /** The value written in its form: "82,96 %". */
  readonly text: string
  /** Path in the results or name of the file and row of the input: "sipas/overall/2024". */
  readonly source: string
  readonly bold?: boolean
}

/** A name, date, number of a document or text taken from the data as it stands. It may hold digits. */
export interface Reference {
  readonly kind: 'reference'
  readonly text: string
  readonly source: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export interface Footnote {
  readonly kind: 'footnote'
  readonly content: readonly Inline[]
}

export type Block = Heading | Paragraph | List | ReportTable | BarChart | LandscapePages

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  /** Number of the heading with its mark, made by counting: "I.", "2.", "3.1." */
  readonly label: string
  readonly content: readonly Inline[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
}

/** Items with a dash each; never empty. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly (readonly Inline[])[]
}

export interface ReportTable {
  readonly kind: 'table'
  readonly id: string
  readonly caption: readonly Inline[]
  /** Name of its sheet in the workbook: at most 31 characters, none of []:*?/\ */
  readonly sheetName: string
  readonly columns: readonly Column[]
  /** Never empty. */
  readonly rows: readonly Row[]
}

export interface Column {
  readonly id: string
  readonly title: readonly Inline[]
  /** Share of the table's width, in any unit: shares are taken of their sum. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A row and its weight: a part or a group stands out from the body, a total closes the table. */
export interface Row {
  readonly id: string
  readonly role: 'part' | 'group' | 'body' | 'total'
  /** One for each column, in order. */
  readonly cells: readonly Cell[]
}

export type Cell = TextCell | FigureCell

export interface TextCell {
  readonly kind: 'text-cell'
  readonly content: readonly Inline[]
}

export interface FigureCell {
  readonly kind: 'figure-cell'
  /** Unique in the report, so that calculations in any table can name it. */
  readonly id: string
  readonly figure: BoundFigure
  /** How it follows from other cells; absent where it is input. */
  readonly calculation?: Calculation
}

/**
 * How a cell follows from others: a workbook turns it into a live formula. `decimals` rounds half up as the last step;
 * `operandDecimals` rounds what goes in first, where the declared policy takes changes between rounded values.
 */
export type Calculation =
  | { readonly kind: 'mean'; readonly of: readonly string[]; readonly decimals?: number }
  | { readonly kind: 'sum'; readonly of: readonly string[]; readonly decimals?: number }
  | {
      readonly kind: 'difference'
      readonly from: string
      readonly subtract: string
      readonly operandDecimals?: number
      readonly decimals?: number
    }
  /** part / whole × 100 */
  | { readonly kind: 'percentage'; readonly part: string; readonly whole: string; readonly decimals?: number }
  /** Number of rows counted: how many of the cells hold something. */
  | { readonly kind: 'count'; readonly of: readonly string[] }

/** Bars side by side, one category a row, one bar a series. */
export interface BarChart {
  readonly kind: 'chart'
  readonly id: string
  readonly title: readonly Inline[]
  /** What a reader who does not see it needs to know: one or two sentences. */
  readonly alternative: readonly Inline[]
  readonly unit: string
  /** Top to bottom. */
  readonly categories: readonly string[]
  /** `values` has one figure for each category, in order. The first series is the older year. */
  readonly series: readonly { readonly name: string; readonly values: readonly BoundFigure[] }[]
}

/** Blocks on pages laid on their side, for wide tables. */
export interface LandscapePages {
  readonly kind: 'landscape'
  readonly blocks: readonly Block[]
}
