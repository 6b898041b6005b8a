import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a tool of Poppler or QPDF on the file. */
function run(pdf: Uint8Array, tool: string, before: readonly string[], after: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-pdf-'))
  try {
    const path = join(folder, 'report.pdf')
    writeFileSync(path, pdf)
    const args = [...before, path, ...after]
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function withoutExtraSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The words of each page, line by line as they stand on paper (`layout`) or cell by cell (`raw`). */
export function pdfPages(pdf: Uint8Array, order: 'layout' | 'raw' = 'layout'): string[] {
  return run(pdf, 'pdftotext', [`-${order}`], ['-'])
    .split('\f')
    .slice(0, -1)
    .map(withoutExtraSpace)
}

/** The lines of each page as they stand on paper; blanks between columns, of which versions of Poppler differ, are one. */
export function pdfLines(pdf: Uint8Array): string[][] {
  return run(pdf, 'pdftotext', ['-layout'], ['-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').map(withoutExtraSpace))
    .map((lines) => lines.filter((line) => line !== ''))
}

export interface PdfProperties {
  readonly title: string
  readonly tagged: string
  readonly created: string
  /** Width and height of each page in points. */
  readonly pageSizes: readonly (readonly [number, number])[]
}

export function pdfProperties(pdf: Uint8Array): PdfProperties {
  const lines = run(pdf, 'pdfinfo', ['-isodates', '-l', '-1'])
  const line = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(lines)?.[1] ?? ''
  const sizes = lines.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)
  return {
    title: line('Title'),
    tagged: line('Tagged'),
    created: line('CreationDate'),
    pageSizes: [...sizes].map(([, width, height]) => [Number(width), Number(height)] as const),
  }
}

export function pdfMetadata(pdf: Uint8Array): string {
  return run(pdf, 'pdfinfo', ['-meta'])
}

/** The tree of tags with the words in it, an element or a text a line. */
export function pdfTags(pdf: Uint8Array): string {
  return run(pdf, 'pdfinfo', ['-struct-text']).normalize('NFC')
}

/** The fonts by name, and whether each is embedded. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const [, , ...rows] = run(pdf, 'pdffonts', []).trimEnd().split('\n')
  return rows.map((row) => {
    const [embedded] = row.split(/\s+/).slice(-5)
    return { name: row.split(' ')[0]!, embedded: embedded === 'yes' }
  })
}

interface Outline {
  readonly title: string
  readonly kids: readonly Outline[]
}

/** Bookmarks from top to bottom, each with its depth. */
export function pdfBookmarks(pdf: Uint8Array): string[] {
  const { outlines } = JSON.parse(run(pdf, 'qpdf', ['--json', '--json-key=outlines'])) as { outlines: Outline[] }
  const flat = (entries: readonly Outline[], depth: number): string[] =>
    entries.flatMap(({ title, kids }) => [`${depth} ${title.normalize('NFC')}`, ...flat(kids, depth + 1)])
  return flat(outlines, 1)
}

/** Every object of the file as JSON, its strings readable. */
export function pdfObjects(pdf: Uint8Array): string {
  return run(pdf, 'qpdf', ['--json', '--json-key=qpdf']).normalize('NFC')
}
