import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate'
import { fontName, fontSize } from './sheet-styles.ts'

/** Any fixed moment does: it only keeps the clock out of the file. */
const entryTime = new Date(1980, 0, 1, 12)

const libraryDefaultFont = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/><\/font>/

/** Reads an XML part of a workbook. */
export function partText(parts: Unzipped, path: string): string {
  const bytes = parts[path]
  if (bytes === undefined) throw new Error(`the workbook has no part ${path}`)
  return strFromU8(bytes)
}

/** Makes the cells' font the default one, whose digits are the unit of column widths. The library's is fixed. */
export function withDefaultFont(parts: Unzipped): Unzipped {
  const path = 'xl/styles.xml'
  const font = `<font><sz val="${fontSize}"/><name val="${fontName}"/><family val="1"/></font>`
  return { ...parts, [path]: strToU8(partText(parts, path).replace(libraryDefaultFont, font)) }
}

/** Zips the parts of a workbook, without entries for folders; the same parts give the same bytes. */
export function zipParts(parts: Unzipped): Uint8Array {
  const files = Object.entries(parts).filter(([path]) => !path.endsWith('/'))
  return zipSync(Object.fromEntries(files), { mtime: entryTime, level: 6 })
}
