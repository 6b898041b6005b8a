import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'

const skipped = ['node_modules', '.git', 'out']

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.includes(entry.name) ? [] : markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

const pages = markdownBelow('.').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const readme = readFileSync('README.md', 'utf8')
const settings = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

test('every link and picture of the documents leads to a file', () => {
  expect(pages.length).toBeGreaterThan(15)
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  )
  expect(broken).toEqual([])
})

test('every picture says in words what it shows', () => {
  const silent = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/!\[([^\]]*)\]/g)].filter(([, words = '']) => words.length < 20).map(() => path),
  )
  expect(silent).toEqual([])
})

test('every script that the documents name can be run', () => {
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npm (?:run (?:-s )?(\w+)|(start|test)\b)/g)].map(([, run, short]) => ({
      path,
      script: run ?? short!,
    })),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ script }) => !(script in settings.scripts))).toEqual([])
})

test('the commands and options in the readme are those of the command line', async () => {
  const { commands } = await createProgram({
    language: 'en',
    width: 100,
    database: { databaseUrl: undefined, dataFolder: '' },
    environment: {},
  })
  const row = (name: string) => new RegExp(`^\\| \`${name}[ \`][^|]*`, 'm').exec(readme)?.[0] ?? ''
  const leaves = commands.flatMap((command) =>
    command.commands.length === 0
      ? [{ name: command.name(), options: command.options }]
      : command.commands.map((inner) => ({ name: `${command.name()} ${inner.name()}`, options: inner.options })),
  )
  const unnamed = leaves.flatMap(({ name, options }) => [
    ...(row(name) === '' ? [name] : []),
    ...options.flatMap(({ long }) => (long && !row(name).includes(long) ? [`${name} ${long}`] : [])),
  ])
  expect(unnamed).toEqual([])

  const called = [...readme.matchAll(/chiso -- (\w+)/g)].map(([, name]) => name!)
  expect(called.length).toBeGreaterThan(3)
  expect(called.filter((name) => !commands.some((command) => command.name() === name))).toEqual([])
})

test('every runtime dependency is argued for, with its version', () => {
  const decision = readFileSync('docs/decisions/0015-runtime-dependencies.md', 'utf8')
  const cells = decision.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const argued = cells.flatMap(([, name = '', version = '']) =>
    /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [[name.replace(' (optional)', ''), version]] : [],
  )
  expect(Object.fromEntries(argued)).toEqual({ ...settings.dependencies, ...settings.optionalDependencies })
})

test('the licence of the package is the one of the licence file and of the readme', () => {
  expect(settings.license).toBe('Apache-2.0')
  expect(readFileSync('LICENSE', 'utf8')).toContain('Version 2.0, January 2004')
  expect(readme).toContain('[Apache-2.0](LICENSE)')
})
