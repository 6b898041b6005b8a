import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Fault, isError } from '../fault.ts'
import { inFileOrder } from '../files/in-file-order.ts'
import { type FindFramework, readFramework } from '../files/read-framework.ts'
import type { Framework, ParFramework, SipasFramework } from '../framework/framework.ts'
import { packageRoot } from '../package-root.ts'
import { Problem } from '../problem.ts'
import { pathProblem } from './path-problem.ts'
import { findFile } from './read-files.ts'

/** The frameworks that come with Chiso. */
const shippedFolder = join(packageRoot, 'frameworks')

/** Where frameworks are found by their id. */
const folders = [shippedFolder]

/**
 * Finds frameworks in another folder too: those that a ministry or a province has issued.
 *
 * @throws Problem `unusable-path`; `faulty-files`; `already-there` for an id that is found elsewhere already
 */
export async function alsoFindFrameworksIn(folder: string): Promise<void> {
  if (folders.includes(folder)) return
  const known = await listFrameworks()
  for (const id of await idsIn(folder).catch((error: unknown) => Promise.reject(pathProblem('read', folder, error)))) {
    const what = { vi: 'bộ tiêu chí', en: 'framework' }
    if (known.includes(id)) throw new Problem('already-there', { what, path: join(folder, `${id}.yaml`) })
    await openFile(join(folder, `${id}.yaml`), (other) => findParFramework(other, [folder, ...folders]))
  }
  folders.push(folder)
}

export interface OpenedFramework {
  readonly framework: Framework
  /** Doubtful but usable: shown to the person, changes no result. */
  readonly warnings: readonly Fault[]
}

/**
 * Opens a framework file, also asking whether its feeds point to something in the frameworks that they name: those beside
 * it, or those that come with Chiso.
 *
 * @throws Problem `not-found`, or `faulty-files` with every fault in it
 */
export function openFrameworkFile(path: string): Promise<OpenedFramework> {
  return openFile(path, (id) => findParFramework(id, [dirname(path), shippedFolder]))
}

async function findParFramework(id: string, folders: readonly string[]): Promise<ParFramework | null> {
  for (const folder of folders) {
    const file = await findFile(join(folder, `${id}.yaml`))
    const framework = file && (await readFramework(file)).framework
    if (framework?.kind === 'par') return framework
  }
  return null
}

async function openFile(path: string, findOther?: FindFramework): Promise<OpenedFramework> {
  const file = await findFile(path)
  if (!file) throw new Problem('not-found', { what: { vi: 'tệp bộ tiêu chí', en: 'framework file' }, id: path })
  const { framework, faults } = await readFramework(file, findOther)
  if (!framework) throw new Problem('faulty-files', { faults: inFileOrder(faults) })
  return { framework, warnings: faults.filter((fault) => !isError(fault)) }
}

/**
 * Opens a framework by its id: one that comes with Chiso or stands in the installation's own folder.
 *
 * @throws Problem `not-found` with the ids there are, or `faulty-files`
 */
export async function openFramework(id: string): Promise<OpenedFramework> {
  return openKept(await frameworkPath(id))
}

/**
 * The file in which a framework stands.
 *
 * @throws Problem `not-found` with the ids there are
 */
export async function frameworkPath(id: string): Promise<string> {
  const paths = folders.map((folder) => join(folder, `${id}.yaml`))
  const known = paths.find((path) => kept.has(path))
  if (known) return known
  for (const [at, folder] of folders.entries()) {
    if ((await idsIn(folder)).includes(id)) return paths[at] ?? ''
  }
  throw new Problem('not-found', { what: { vi: 'bộ tiêu chí', en: 'framework' }, id, known: await listFrameworks() })
}

const kept = new Map<string, { readonly changedAt: number; readonly opened: Promise<OpenedFramework> }>()

/** The tests hold that shipped feeds point to something. A server reads a framework for every result that it computes: each file is read once, until it changes. */
async function openKept(path: string): Promise<OpenedFramework> {
  const { mtimeMs: changedAt } = await stat(path)
  const found = kept.get(path)
  if (found?.changedAt === changedAt) return found.opened
  const opened = openFile(path)
  kept.set(path, { changedAt, opened })
  opened.catch(() => kept.delete(path))
  return opened
}

/** The ids of the frameworks that there are, sorted. */
export async function listFrameworks(): Promise<readonly string[]> {
  return (await Promise.all(folders.map(idsIn))).flat().toSorted()
}

async function idsIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder)
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []))
}

/**
 * Opens a PAR INDEX framework by its id.
 *
 * @throws Problem as `openFramework` does, `invalid-input` if it is of another kind
 */
export async function openParFramework(id: string): Promise<{ readonly framework: ParFramework }> {
  return requirePar(await openFramework(id))
}

/**
 * As `openParFramework`, of a file: for a thread of its own, which does not know where this one finds frameworks.
 *
 * @throws Problem as `openFrameworkFile` does, `invalid-input` if it is of another kind
 */
export async function openParFrameworkFile(path: string): Promise<{ readonly framework: ParFramework }> {
  return requirePar(await openFrameworkFile(path))
}

function requirePar({ framework }: OpenedFramework): { readonly framework: ParFramework } {
  if (framework.kind === 'par') return { framework }
  throw new Problem('invalid-input', { where: 'framework', expected: { vi: 'par', en: 'par' }, got: framework.kind })
}

/** @throws Problem as `openFramework` does, `invalid-input` if it is of another kind */
export async function openSipasFramework(id: string): Promise<SipasFramework> {
  const { framework } = await openFramework(id)
  if (framework.kind === 'sipas') return framework
  throw new Problem('invalid-input', {
    where: 'framework',
    expected: { vi: 'sipas', en: 'sipas' },
    got: framework.kind,
  })
}

/** The text of a framework as it stands in its file. */
export async function readFrameworkText(id: string): Promise<string> {
  return readFile(await frameworkPath(id), 'utf8')
}
