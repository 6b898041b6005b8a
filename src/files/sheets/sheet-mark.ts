import { markSheet, type SheetKind, sheetFormat, sheetKinds } from '../../contract/sheet-forms.ts'
import type { Fault } from '../../fault.ts'
import type { RawSheet } from './sheet-rows.ts'

/** What a template recorded of itself when it was made. */
export interface SheetMark {
  readonly kind: string
  readonly format: string
  readonly round: string
  /** Version and contents of each row as they were then, by its key. */
  readonly rows: ReadonlyMap<string, MarkedRow>
}

export interface MarkedRow {
  /** 0 where there was nothing. */
  readonly version: number
  /** Texts of its input cells as the template wrote them, in the order of the columns; '' where it left a cell empty. */
  readonly texts: readonly string[]
}

/** Reads the hidden sheet of a template. @returns null if there is none */
export function readMark(sheets: readonly RawSheet[]): SheetMark | null {
  const sheet = sheets.find(({ name }) => name === markSheet)
  if (!sheet) return null
  const rows = sheet.rows().map(({ cells }) => ({
    name: cells.get(1)?.text ?? '',
    value: cells.get(2)?.text ?? '',
    texts: [3, 4, 5].map((column) => cells.get(column)?.text ?? ''),
  }))
  const settings = new Map(rows.slice(0, 3).map(({ name, value }) => [name, value]))
  const marked = rows.slice(3).map(({ name, value, texts }) => [name, { version: Number(value) || 0, texts }] as const)
  return {
    kind: settings.get('kind') ?? '',
    format: settings.get('format') ?? '',
    round: settings.get('round') ?? '',
    rows: new Map(marked),
  }
}

const kindNames: Record<SheetKind, { vi: string; en: string }> = {
  figures: { vi: 'mẫu nhập số liệu', en: 'a sheet of figures' },
  assignments: { vi: 'mẫu phân công', en: 'a sheet of assignments' },
  'external-figures': { vi: 'bảng số liệu của nhiều đơn vị', en: 'a table of figures of many units' },
  'survey-points': { vi: 'bảng điểm điều tra xã hội học', en: 'a table of survey points' },
}

/** What speaks against reading a file that grew from a template: of another kind, another format or another round. */
export function markFaults(
  mark: SheetMark,
  expected: { readonly file: string; readonly kind: SheetKind; readonly round: string },
): readonly Fault[] {
  const place = { file: expected.file, line: 0, column: 0 }
  if (mark.format !== String(sheetFormat)) {
    return [{ code: 'old-form', place, details: { found: mark.format, expected: String(sheetFormat) } }]
  }
  if (mark.kind !== expected.kind) {
    const kind = sheetKinds.find((each) => each === mark.kind)
    const found = kind ? kindNames[kind] : { vi: 'mẫu khác', en: 'another template' }
    return [{ code: 'other-form', place, details: { found, expected: kindNames[expected.kind] } }]
  }
  if (mark.round === expected.round) return []
  return [{ code: 'other-round', place, details: { found: mark.round, expected: expected.round } }]
}
