import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** What each folder of src/ may import from, types included. Anything not listed is refused. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'fault-message': [],
  'sheet-faults': ['fault-message'],
  'survey-faults.data': ['fault-message'],
  'draw-faults.data': ['fault-message'],
  'survey-weight-faults.data': ['fault-message'],
  fault: [
    'draw-faults.data',
    'fault-message',
    'number',
    'sheet-faults',
    'survey-faults.data',
    'survey-weight-faults.data',
  ],
  'backup-faults.data': [],
  'council-faults.data': ['fault'],
  'publication-faults.data': [],
  'reminder-faults.data': [],
  'problem-texts': ['fault'],
  'account-problems.data': ['problem-texts'],
  'calling-problems.data': ['problem-texts'],
  'document-problems.data': ['problem-texts'],
  'draw-problems.data': ['problem-texts'],
  'evidence-problems.data': ['fault', 'problem-texts'],
  'replacement-problems.data': ['problem-texts'],
  'totals-problems.data': ['problem-texts'],
  problem: [
    ...['account-problems.data', 'backup-faults.data', 'calling-problems.data', 'evidence-problems.data', 'fault'],
    ...[
      'council-faults.data',
      'document-problems.data',
      'draw-problems.data',
      'problem-texts',
      'publication-faults.data',
      'reminder-faults.data',
      'replacement-problems.data',
      'totals-problems.data',
    ],
  ],
  'package-root': [],
  number: [],
  framework: ['number'],
  scoring: ['framework', 'number'],
  stats: [],
  survey: ['framework', 'number', 'stats'],
  assessment: ['framework', 'number', 'problem'],
  proofread: ['framework', 'number'],
  analysis: ['framework', 'number', 'scoring', 'survey'],
  report: ['analysis', 'framework', 'number', 'scoring'],
  render: ['contract', 'framework', 'number', 'package-root', 'problem', 'proofread', 'report'],
  contract: ['analysis', 'assessment', 'framework', 'number', 'proofread', 'scoring', 'survey'],
  files: ['contract', 'fault', 'framework', 'number', 'problem', 'proofread', 'scoring', 'survey'],
  store: ['assessment', 'fault', 'files', 'framework', 'number', 'package-root', 'problem', 'survey'],
  operations: [
    'analysis',
    'assessment',
    'contract',
    'draw-problems.data',
    'fault',
    'files',
    'framework',
    'number',
    'package-root',
    'problem',
    'proofread',
    'render',
    'report',
    'scoring',
    'stats',
    'store',
    'survey',
  ],
  server: ['assessment', 'contract', 'fault', 'framework', 'number', 'operations', 'package-root', 'problem', 'store'],
  cli: [
    'analysis',
    'contract',
    'fault',
    'framework',
    'number',
    'operations',
    'package-root',
    'problem',
    'render',
    'proofread',
    'report',
    'scoring',
    'server',
    'survey',
  ],
  web: ['assessment', 'contract', 'framework', 'number'],
}

/** The domain: no runtime, and of libraries only these. */
const domainLibraries: Readonly<Record<string, readonly string[]>> = {
  number: [],
  framework: [],
  scoring: ['@marcbachmann/cel-js'],
  stats: [],
  survey: [],
  assessment: [],
  proofread: [],
  analysis: [],
  report: [],
  fault: [],
  'fault-message': [],
  'sheet-faults': [],
  problem: [],
}

interface SourceText {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly imports: readonly string[]
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })

const sources: readonly SourceText[] = files
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8')
    return { path, folder: folderOf(path), text, imports: importsOf(text) }
  })

function folderOf(path: string): string {
  return path.split('/')[0]!.replace(/\.tsx?$/, '')
}

/** Every module that a text names: import, export from, and import() for values and for types. */
function importsOf(text: string): readonly string[] {
  const named = text.matchAll(
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  )
  return [...named].map((found) => (found[1] ?? found[2] ?? found[3])!)
}

const isOwn = (target: string) => target.startsWith('.')
const targetOf = ({ path }: SourceText, target: string) => normalize(join(dirname(path), target))
const libraryOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

test('imports of every form are seen', () => {
  const text = [
    "import a from 'a'",
    "import type { B } from './b.ts'",
    "import {\n  c,\n  type C,\n} from '../c.ts'",
    "export { d } from 'd'",
    "import 'e'",
    "const f = await import('f')",
    "type G = import('g').G",
  ].join('\n')
  expect(importsOf(text)).toEqual(['a', './b.ts', '../c.ts', 'd', 'e', 'f', 'g'])
})

test('the table names every folder of the source, and there are sources to check', () => {
  expect(sources.length).toBeGreaterThan(80)
  expect([...new Set(sources.map(({ folder }) => folder))].filter((folder) => !mayImport[folder])).toEqual([])
})

test('every import goes down the layers and names a file that is there', () => {
  const paths = new Set(files)
  const wrong = sources.flatMap((source) =>
    source.imports
      .filter(isOwn)
      .map((target) => targetOf(source, target))
      .filter((target) => {
        const folder = folderOf(target)
        const down = folder === source.folder || (mayImport[source.folder] ?? []).includes(folder)
        return !down || !paths.has(target)
      })
      .map((target) => `${source.path} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('no files import each other in a circle', () => {
  const next = new Map(
    sources.map((source) => [source.path, source.imports.filter(isOwn).map((each) => targetOf(source, each))]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '))
    if (done.has(path) || above.includes(path)) return
    for (const target of next.get(path) ?? []) visit(target, [...above, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  expect(circles).toEqual([])
})

test('the domain touches no runtime and no library but the listed ones', () => {
  const outside = sources.flatMap(({ path, folder, imports }) => {
    const allowed = domainLibraries[folder]
    return allowed
      ? imports.filter((each) => !isOwn(each) && !allowed.includes(each)).map((each) => `${path} → ${each}`)
      : []
  })
  expect(outside).toEqual([])
})

test('the domain reads no clock, no chance and no environment', () => {
  const ambient = /\b(Date\.now|new Date|Math\.random|process\.|globalThis|performance\.|crypto\.|fetch\()/
  expect(
    sources.filter(({ folder, text }) => domainLibraries[folder] && ambient.test(text)).map(({ path }) => path),
  ).toEqual([])
})

test('each library is imported from one folder only', () => {
  const folders = new Map<string, Set<string>>()
  for (const { folder, imports } of sources) {
    for (const library of imports.filter((each) => !isOwn(each) && !each.startsWith('node:')).map(libraryOf)) {
      folders.set(library, (folders.get(library) ?? new Set()).add(folder))
    }
  }
  const spread = [...folders]
    .filter(([, all]) => all.size > 1)
    .map(([library, all]) => `${library}: ${[...all].join(', ')}`)
  expect(spread).toEqual([])
  expect(folders.size).toBeGreaterThan(5)
})

/** Tables of data, and the types that are written from the live schema. */
const isTable = (path: string) => path.endsWith('.data.ts') || path === 'store/schema.ts'

test('no file outgrows one sitting', () => {
  const long = sources.filter(({ path, text }) => !isTable(path) && text.split('\n').length > 400)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('a file is imported by the name of what it defines: no default exports, no barrels', () => {
  expect(
    sources.filter(({ text }) => /^export\s+(default\b|\{[^}]*\bas default\b)/m.test(text)).map(({ path }) => path),
  ).toEqual([])
  const barrels = ({ path, text }: SourceText) =>
    /(^|\/)index\.tsx?$/.test(path) || /^export\s+(\*|(type\s+)?\{[^}]*\}\s+from)/m.test(text)
  expect(sources.filter(barrels).map(({ path }) => path)).toEqual([])
})
