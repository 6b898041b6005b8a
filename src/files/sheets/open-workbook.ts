import { type CellFormat, readCellFormats, readFormatCodes } from './cell-formats.ts'
import { type GridRow, readWorksheet } from './read-worksheet.ts'
import { scanXml } from './scan-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetLimits } from './sheet-limits.ts'
import { damaged, WorkbookRefusal } from './workbook-refusal.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

/** A sheet of a workbook; its cells are read when they are asked for. */
export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  rows(): readonly GridRow[]
}

export interface OpenedWorkbook {
  /** In the order of the tabs. */
  readonly sheets: readonly WorkbookSheet[]
  readonly linksToOtherFiles: boolean
}

const workbookPart = 'xl/workbook.xml'

/**
 * Opens an .xlsx workbook. Written for reading what strangers send: memory and time are bounded, nothing in it is run or
 * followed, and numbers keep the digits that they are stored with.
 *
 * @param asShown numbers come as the sheet shows them instead, such as 82,96% for 0.829612
 * @throws WorkbookRefusal if it is no such workbook, has macros, is damaged or too large
 * @see ECMA-376 part 1, §18 (SpreadsheetML)
 */
export function openWorkbook(file: string, bytes: Uint8Array, { asShown = false } = {}): OpenedWorkbook {
  const zip = zipParts(bytes)
  refuseOthers(zip)
  const { listed, from1904 } = readWorkbookPart(zip)
  const targets = readRelationships(zip)
  const strings = lazily(() => {
    const part = 'xl/sharedStrings.xml'
    const xml = zip.text(part)
    return xml === undefined ? [] : readSharedStrings(part, xml)
  })
  const formats = lazily((): readonly CellFormat[] => {
    const part = 'xl/styles.xml'
    const xml = zip.text(part)
    return xml === undefined ? [] : readCellFormats(part, xml)
  })
  const codes = lazily(() => readFormatCodes('xl/styles.xml', zip.text('xl/styles.xml') ?? ''))
  const sheets = listed.flatMap(({ name, relationship, hidden }) => {
    const part = targets.get(relationship)
    const rows = lazily(() => {
      const xml = part === undefined ? undefined : zip.text(part)
      if (part === undefined || xml === undefined) throw damaged(name)
      return readWorksheet(name, part, xml, {
        file,
        strings: strings(),
        formats: formats(),
        from1904,
        ...(asShown && { codes: codes() }),
      })
    })
    return part?.startsWith('xl/worksheets/') ? [{ name, hidden, rows }] : []
  })
  return { sheets, linksToOtherFiles: zip.names.some((name) => name.startsWith('xl/externalLinks/')) }
}

function refuseOthers({ names }: ZipParts): void {
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('xl/vbaProject') || has('xl/macrosheets/')) throw new WorkbookRefusal('workbook-with-macros', {})
  if (names.includes(workbookPart)) return
  const kind = kinds.find(({ part }) => has(part))
  throw new WorkbookRefusal('not-a-sheet', { found: kind?.name ?? { vi: 'tệp nén', en: 'a compressed file' } })
}

const kinds = [
  { part: 'word/', name: { vi: 'tệp Word', en: 'a Word file' } },
  { part: 'ppt/', name: { vi: 'tệp PowerPoint', en: 'a PowerPoint file' } },
  { part: 'xl/workbook.bin', name: { vi: 'tệp Excel nhị phân (.xlsb)', en: 'a binary Excel file (.xlsb)' } },
  { part: 'content.xml', name: { vi: 'tệp OpenDocument (.ods, .odt)', en: 'an OpenDocument file (.ods, .odt)' } },
]

interface ListedSheet {
  readonly name: string
  readonly relationship: string
  readonly hidden: boolean
}

function readWorkbookPart(zip: ZipParts): { listed: readonly ListedSheet[]; from1904: boolean } {
  const listed: ListedSheet[] = []
  let from1904 = false
  scanXml(workbookPart, requiredText(zip, workbookPart), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      const sheetName = (attribute('name') ?? '').normalize('NFC')
      listed.push({ name: sheetName, relationship: attribute('id') ?? '', hidden })
    },
    close: () => {},
    text: () => {},
  })
  if (listed.length > sheetLimits.sheets) {
    const what = { vi: 'số trang tính', en: 'the number of sheets' }
    throw new WorkbookRefusal('workbook-too-large', { what, limit: String(sheetLimits.sheets) })
  }
  return { listed, from1904 }
}

/** The parts that the workbook names, by the ids it names them with; what lies outside the file is left out. */
function readRelationships(zip: ZipParts): ReadonlyMap<string, string> {
  const part = 'xl/_rels/workbook.xml.rels'
  const targets = new Map<string, string>()
  scanXml(part, requiredText(zip, part), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
    close: () => {},
    text: () => {},
  })
  return targets
}

function requiredText(zip: ZipParts, part: string): string {
  const text = zip.text(part)
  if (text === undefined) throw damaged(part)
  return text
}

/** Works a value out when it is first asked for, and once. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
