import { strToU8, zipSync } from 'fflate'

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a Word file made for a test holds beside its text. */
export interface WordParts {
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  readonly styles?: string
  readonly numbering?: string
  readonly chart?: string
  /** Further parts by path. */
  readonly others?: Readonly<Record<string, string>>
  /** Further relationships of the document. */
  readonly links?: string
}

const named = ['footnotes', 'endnotes', 'settings', 'styles', 'numbering'] as const

/** A Word file with just these parts: XML of the body, of notes and so on, without their roots. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const present = named.filter((name) => parts[name] !== undefined)
  const links = [
    ...present.map((name) => relationship(`rId-${name}`, name, `${name}.xml`)),
    ...(parts.chart === undefined ? [] : [relationship('rIdChart', 'chart', 'charts/chart1.xml')]),
    parts.links ?? '',
  ]
  const texts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relationship('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, `<w:${name}>${parts[name]}</w:${name}>`])),
    ...(parts.chart !== undefined && { 'word/charts/chart1.xml': parts.chart }),
    ...parts.others,
  }
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])), { level: 1 })
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"${mode}/>`
}

/** A paragraph of runs; plain words become one. */
export function p(content: string, looks = ''): string {
  return `<w:p><w:pPr>${looks}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`
}

export function r(words: string, looks = ''): string {
  return `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

export function tc(content: string, looks = ''): string {
  return `<w:tc><w:tcPr>${looks}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
}
