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
