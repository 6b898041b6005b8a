/** A tag, a text, or something else of an XML part, where it stands in it. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'other'
  /** Of a tag: without its prefix. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g

/** The tags and texts of a piece of XML that is known to be well formed, in their order. */
export function* xmlTokens(xml: string, from = 0, until = xml.length): Generator<XmlToken> {
  const scan = new RegExp(token)
  scan.lastIndex = from
  for (let found = scan.exec(xml); found && found.index < until; found = scan.exec(xml)) {
    const [text] = found
    const kind = kindOf(text)
    const name = kind === 'text' || kind === 'other' ? '' : (/^<\/?(?:[^\s:/>]+:)?([^\s/>]+)/.exec(text)?.[1] ?? '')
    yield { kind, name, start: found.index, end: found.index + text.length }
  }
}

function kindOf(text: string): XmlToken['kind'] {
  if (!text.startsWith('<')) return 'text'
  if (text.startsWith('<!') || text.startsWith('<?')) return 'other'
  if (text.startsWith('</')) return 'close'
  return text.endsWith('/>') ? 'empty' : 'open'
}
