import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Fault, isError } from '../fault.ts'
import { inFileOrder } from '../files/in-file-order.ts'
import { type FindFramework, readFramework } from '../files/read-framework.ts'
import type { Framework, ParFramework, SipasFramework } from '../framework/framework.ts'
import { packageRoot } from '../package-root.ts'
import { Problem } from '../problem.ts'
import { findFile } from './read-files.ts'

/** The frameworks that come with Chiso. */
const shippedFolder = join(packageRoot, 'frameworks')

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
 * Opens a framework that comes with Chiso, by its id.
 *
 * @throws Problem `not-found` with the ids there are, or `faulty-files`
 */
export async function openFramework(id: string): Promise<OpenedFramework> {
  const path = join(shippedFolder, `${id}.yaml`)
  if (kept.has(path)) return openKept(path)
  const known = await listFrameworks()
  if (known.includes(id)) return openKept(path)
  throw new Problem('not-found', { what: { vi: 'bộ tiêu chí', en: 'framework' }, id, known })
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

/** The ids of the frameworks that come with Chiso, sorted. */
export async function listFrameworks(): Promise<readonly string[]> {
  const files = await readdir(shippedFolder)
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [])).toSorted()
}

/**
 * Opens a PAR INDEX framework that comes with Chiso.
 *
 * @throws Problem as `openFramework` does, `invalid-input` if it is of another kind
 */
export async function openParFramework(id: string): Promise<{ readonly framework: ParFramework }> {
  const { framework } = await openFramework(id)
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

/** The text of a framework that comes with Chiso, as it stands in its file. */
export async function readFrameworkText(id: string): Promise<string> {
  await openFramework(id)
  return readFile(join(shippedFolder, `${id}.yaml`), 'utf8')
}
