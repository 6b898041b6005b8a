import { damaged } from './workbook-refusal.ts'

/** What a scan of XML reports, in the order of the text. Names come without their prefixes. */
export interface XmlEvents {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Goes once through the XML of a workbook's part; its time and memory grow with the length of the text alone. Document types
 * are refused: no spreadsheet writes one, and they are how XML is made to explode.
 *
 * @param part its name, for the refusal
 * @throws WorkbookRefusal if a tag is not closed
 */
export function scanXml(part: string, xml: string, events: XmlEvents): void {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start === -1) return
    if (start > at) events.text(unescapeXml(xml.slice(at, start)))
    if (xml.startsWith('<!--', start)) at = after(part, xml, '-->', start)
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(part, xml, ']]>', start)
      events.text(xml.slice(start + 9, at - 3))
    } else if (xml.startsWith('<?', start)) at = after(part, xml, '?>', start)
    else if (xml.startsWith('<!', start)) throw damaged(part)
    else {
      const end = tagEnd(part, xml, start)
      report(xml.slice(start + 1, end), events)
      at = end + 1
    }
  }
}

function after(part: string, xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw damaged(part)
  return found + mark.length
}

/** Where the tag ends: at the first > outside quotes. */
function tagEnd(part: string, xml: string, start: number): number {
  const end = after(part, xml, '>', start) - 1
  const first = xml.slice(start, end)
  if (isEven(first, '"') && isEven(first, "'")) return end
  let quote = ''
  for (let at = start; at < xml.length; at++) {
    const character = xml.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  throw damaged(part)
}

function isEven(text: string, mark: string): boolean {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count++
  return count % 2 === 0
}

function report(tag: string, events: XmlEvents): void {
  if (tag.startsWith('/')) {
    events.close(localName(tag.slice(1).trim()))
    return
  }
  const isEmpty = tag.endsWith('/')
  const inner = isEmpty ? tag.slice(0, -1) : tag
  const nameEnd = inner.search(/\s/)
  const name = localName(nameEnd === -1 ? inner : inner.slice(0, nameEnd))
  events.open(name, (wanted) => attributeOf(inner, wanted))
  if (isEmpty) events.close(name)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute, with or without a prefix before its name. */
function attributeOf(tag: string, wanted: string): string | undefined {
  for (const mark of [' ', '\n', '\t', ':']) {
    for (const quote of ['="', "='"]) {
      const at = tag.indexOf(`${mark}${wanted}${quote}`)
      if (at === -1) continue
      const start = at + mark.length + wanted.length + 2
      const end = tag.indexOf(quote.charAt(1), start)
      return unescapeXml(tag.slice(start, end === -1 ? tag.length : end))
    }
  }
  return undefined
}

/** Resolves the five named entities and numbered characters. */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
