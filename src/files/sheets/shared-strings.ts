import { scanXml } from './scan-xml.ts'

/**
 * Reads the texts that cells share, in order: the runs of a formatted text joined, readings of Asian words left out.
 *
 * @throws WorkbookRefusal if the part is damaged
 */
export function readSharedStrings(part: string, xml: string): readonly string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inReading = false
  scanXml(part, xml, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    close: (name) => {
      if (name === 'si') strings.push(current)
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    text: (text) => {
      if (inText) current += text
    },
  })
  return strings
}
