import { scanXml } from '../../sheets/scan-xml.ts'
import { damaged } from '../../sheets/workbook-refusal.ts'
import { type ZipParts, zipParts } from '../../sheets/zip-parts.ts'
import { documentLimits } from '../document-limits.ts'
import type { DoubtCode } from '../doubts.data.ts'
import { readXmlElement, type XmlElement } from './xml-element.ts'

/** The parts of a Word file that are read; nothing else in it is opened. */
export interface DocxPackage {
  readonly body: XmlElement
  /** Undefined where the file has no such part. */
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly settings: XmlElement | undefined
  readonly styles: XmlElement | undefined
  /** The lists that give items their marks. */
  readonly numbering: XmlElement | undefined
  /** Headers and footers of pages. */
  readonly margins: readonly XmlElement[]
  /** Pages that the program last laid out are marked. */
  readonly marksPages: boolean
  readonly doubts: readonly DoubtCode[]
  /** The part that the document names by a relationship. @returns undefined if there is none in the file */
  related(id: string): XmlElement | undefined
}

interface Relationship {
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/**
 * Opens a Word file (.docx; of a .docm the text alone). What it unpacks to is bounded; links are not followed.
 *
 * @throws WorkbookRefusal if it is damaged or too large
 * @see ECMA-376 part 2 (packages); part 1, §11 (WordprocessingML)
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const zip = zipParts(bytes, documentLimits)
  const main = mainPart(zip)
  const relationships = readRelationships(zip, main)
  const part = (type: string) => {
    const found = [...relationships.values()].find((each) => each.type === type && !each.isExternal)
    return found && optionalPart(zip, found.target)
  }
  const xml = zip.text(main)
  if (xml === undefined) throw damaged(main)
  const settingsLinks = [...readRelationships(zip, `${folderOf(main)}settings.xml`).values()]
  return {
    body: bodyOf(main, xml),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    settings: part('settings'),
    styles: part('styles'),
    numbering: part('numbering'),
    margins: [...relationships.values()]
      .filter(({ type, isExternal }) => ['header', 'footer'].includes(type) && !isExternal)
      .flatMap(({ target }) => optionalPart(zip, target) ?? []),
    marksPages: xml.includes('lastRenderedPageBreak'),
    doubts: packageDoubts(zip, [...relationships.values(), ...settingsLinks]),
    related: (id) => {
      const found = relationships.get(id)
      return found && !found.isExternal ? optionalPart(zip, found.target) : undefined
    },
  }
}

function bodyOf(part: string, xml: string): XmlElement {
  const body = readXmlElement(part, xml).children.find((child) => typeof child !== 'string' && child.name === 'body')
  if (typeof body !== 'object') throw damaged(part)
  return body
}

function optionalPart(zip: ZipParts, part: string): XmlElement | undefined {
  const xml = zip.text(part)
  return xml === undefined ? undefined : readXmlElement(part, xml)
}

function mainPart(zip: ZipParts): string {
  const main = [...readRelationships(zip, '').values()].find(({ type }) => type === 'officeDocument')
  return main?.target ?? 'word/document.xml'
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1)

/** The relationships of a part by their ids; of the file itself where the part is ''. */
function readRelationships(zip: ZipParts, part: string): ReadonlyMap<string, Relationship> {
  const folder = folderOf(part)
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relationship>()
  scanXml(path, zip.text(path) ?? '', {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      found.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`,
        isExternal: attribute('TargetMode') === 'External',
      })
    },
    close: () => {},
    text: () => {},
  })
  return found
}

function packageDoubts({ names }: ZipParts, relationships: readonly Relationship[]): DoubtCode[] {
  const doubts: DoubtCode[] = []
  if (names.some((name) => /vbaproject/i.test(name))) doubts.push('macros')
  if (relationships.some(({ type, isExternal }) => isExternal && type !== 'hyperlink')) doubts.push('links')
  if (relationships.some(({ type }) => ['oleObject', 'aFChunk', 'subDocument'].includes(type))) doubts.push('embedded')
  return doubts
}
