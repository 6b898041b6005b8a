const markup = /<\?[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

/** Finds what keeps a text from being well-formed XML: tags that do not pair, attributes or characters out of place. */
export function findXmlFault(xml: string): string | undefined {
  const open: string[] = []
  let seen = 0
  for (const [whole, closing, name, attributes = '', selfClosing, text] of xml.matchAll(markup)) {
    if (whole === '<' || bareAmpersand.test(text ?? attributes)) return `out of place: ${whole}`
    if (name === undefined) continue
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, attribute]) => attribute)
    if (new Set(names).size < names.length) return `an attribute twice: ${whole}`
    if (open.length === 0 && seen++ > 0) return `a second root: ${whole}`
    if (closing && open.pop() !== name) return `closes nothing: ${whole}`
    if (!closing && !selfClosing) open.push(name)
  }
  return open.length > 0 || seen === 0 ? `not closed: ${open.join(' ')}` : undefined
}
