import { scanXml } from '../../sheets/scan-xml.ts'
import { damaged, WorkbookRefusal } from '../../sheets/workbook-refusal.ts'
import { documentLimits } from '../document-limits.ts'

/** An element of an XML part; names come without their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly (XmlElement | string)[]
  /** Which of all elements of this name in the part it is, from 0, in the order of their start tags; counted for `p` alone. */
  readonly order: number
  attribute(name: string): string | undefined
}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[]
}

/** Elements that only say how text looks or where it came from; with what is in them they are most of a document. */
const looks: ReadonlySet<string> = new Set(
  [
    ['rFonts', 'sz', 'szCs', 'lang', 'color', 'b', 'bCs', 'i', 'iCs', 'u', 'kern', 'spacing', 'ind', 'jc', 'shd'],
    ['tabs', 'tcW', 'tcBorders', 'tcMar', 'tblBorders', 'tblCellMar', 'tblLook', 'tblW', 'vAlign', 'noProof'],
    ['proofErr', 'bookmarkStart', 'bookmarkEnd', 'keepNext', 'keepLines', 'rPrChange', 'pPrChange', 'tcPrChange'],
    ['tblPrChange', 'trPrChange', 'sectPrChange', 'tblGridChange', 'tblPrExChange', 'outlineLvl', 'spPr'],
    ['txPr', 'dLbls', 'extLst'],
  ].flat(),
)

const none = () => undefined

/**
 * Reads an XML part as a tree, without the elements that only say how text looks.
 *
 * @throws WorkbookRefusal if it is not well formed, has a document type, too many elements, or too deep ones
 */
export function readXmlElement(part: string, xml: string): XmlElement {
  const root: OpenElement = { name: '', children: empty, order: 0, attribute: none }
  const kept: OpenElement[] = [root]
  // Names of open elements from the first that is left out on: nothing in it is kept.
  const left: string[] = []
  let elements = 0
  let paragraphs = 0
  scanXml(part, xml, {
    open: (name, attribute) => {
      if (kept.length + left.length > documentLimits.depth) refuse(depth, documentLimits.depth)
      const order = name === 'p' ? paragraphs++ : 0
      if (left.length > 0 || looks.has(name)) {
        left.push(name)
        return
      }
      elements += 1
      if (elements > documentLimits.elements) refuse(number, documentLimits.elements)
      const element = { name, children: empty, order, attribute }
      append(kept.at(-1), element)
      kept.push(element)
    },
    close: (name) => {
      const closed = left.length > 0 ? left.pop() : kept.length > 1 ? kept.pop()?.name : undefined
      if (closed !== name) throw damaged(part)
    },
    text: (text) => {
      if (left.length === 0) append(kept.at(-1), text)
    },
  })
  const [top] = root.children.filter((child) => typeof child !== 'string')
  if (kept.length + left.length > 1 || !top) throw damaged(part)
  return top
}

/** Most elements hold nothing: they share this. */
const empty: (XmlElement | string)[] = []

function append(parent: OpenElement | undefined, child: XmlElement | string): void {
  if (!parent) return
  if (parent.children === empty) parent.children = [child]
  else parent.children.push(child)
}

const number = { vi: 'số phần tử', en: 'the number of elements' }
const depth = { vi: 'độ lồng nhau', en: 'the depth of nesting' }

function refuse(what: typeof number, limit: number): never {
  throw new WorkbookRefusal('workbook-too-large', { what, limit: limit.toLocaleString('vi') })
}

/** The elements right inside one, texts left aside. */
export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string')
}

/** The first element along a path of names, each right inside the one before. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path) found = childNamed(found, name)
  return found
}

function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** All elements of a name inside one, at any depth, in order; what lies inside a found one is not searched. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : elementsNamed(child, name)))
}

/** All text inside an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** Whether a switch such as `w:vanish` is on: there, and not said to be off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attribute('val') ?? '')
}
