import { scanXml } from './scan-xml.ts'

export type CellFormat = 'number' | 'percent' | 'date'

/** Number formats that every spreadsheet knows by number. @see ECMA-376 part 1, §18.8.30 */
const builtInPercent = new Set([9, 10])
const builtInDate = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/**
 * Reads how each cell style shows numbers, by the position of the style.
 *
 * @throws WorkbookRefusal if the part is damaged
 */
export function readCellFormats(part: string, xml: string): readonly CellFormat[] {
  const custom = new Map<number, CellFormat>()
  const styles: CellFormat[] = []
  let inCellStyles = false
  scanXml(part, xml, {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCellStyles = true
      const id = Number(attribute('numFmtId'))
      if (name === 'numFmt') custom.set(id, formatOf(attribute('formatCode') ?? ''))
      if (name === 'xf' && inCellStyles) styles.push(custom.get(id) ?? builtInFormat(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: () => {},
  })
  return styles
}

/** Codes of the formats that every spreadsheet knows by number and that show plain numbers. @see ECMA-376 part 1, §18.8.30 */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

/**
 * Reads the codes of the formats by which each cell style shows numbers, by the position of the style; '' for a general one.
 *
 * @throws WorkbookRefusal if the part is damaged
 */
export function readFormatCodes(part: string, xml: string): readonly string[] {
  const custom = new Map<number, string>()
  const codes: string[] = []
  let inCellStyles = false
  scanXml(part, xml, {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCellStyles = true
      const id = Number(attribute('numFmtId'))
      if (name === 'numFmt') custom.set(id, attribute('formatCode') ?? '')
      if (name === 'xf' && inCellStyles) codes.push(custom.get(id) ?? builtInCodes[id] ?? '')
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: () => {},
  })
  return codes
}

function builtInFormat(id: number): CellFormat {
  if (builtInPercent.has(id)) return 'percent'
  return builtInDate.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number'
}

/** What a format code shows, quoted text and colours left aside. Only the first section counts: the one of positive numbers. */
export function formatOf(code: string): CellFormat {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  const [first = ''] = bare.split(';')
  if (first.includes('%')) return 'percent'
  if (/general/i.test(first)) return 'number'
  return /[dmyhs]/i.test(first) ? 'date' : 'number'
}
