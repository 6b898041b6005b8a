import { readFile } from 'node:fs/promises'
import { type PublicationFile, publicationSchema } from '../../contract/publication-schema.ts'
import { isError } from '../../fault.ts'
import { readFramework } from '../../files/read-framework.ts'
import type { Framework } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { canonicalJson } from '../../store/canonical-json.ts'
import { pathProblem, systemCode } from '../path-problem.ts'
import { sha256Of, writePublication, writtenList } from './publication-text.ts'
import { publishedResults } from './published-results.ts'

/** A publication that was checked. */
export interface VerifiedPublication {
  readonly title: string
  readonly number: number
  readonly organisations: number
  readonly sha256: string
}

/** Larger than any: 3,321 communes with 80 sub-criteria are about 200 MB. */
const mostBytes = 1_000_000_000

/**
 * Recomputes a publication from what is in its file, with the framework in it, and compares every byte.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-publication` with the first thing that does not hold
 */
export async function verifyPublication(path: string): Promise<VerifiedPublication> {
  const text = await readText(path)
  const file = parsed(text, path)
  const measures = { par: await frameworkOf(file, 'par'), sipas: await frameworkOf(file, 'sipas') }
  const { rounds: given, results: stated, checksums, ...heading } = file
  const written = async (list: readonly unknown[]) => ({
    rounds: await writtenList(given),
    results: await writtenList(list),
  })
  const { checksums: own } = await writePublication(heading, await written(stated))
  if (own.rounds !== checksums.rounds) throw unsound('data')
  if (own.results !== checksums.results) throw unsound('results')
  if (measures.par?.kind !== 'par' || (measures.sipas !== null && measures.sipas.kind !== 'sipas'))
    throw unsound('framework')
  const results = publishedResults(given, { par: measures.par, sipas: measures.sipas })
  for (const [at, result] of results.entries()) {
    if (canonicalJson(result) !== canonicalJson(stated[at] ?? null))
      throw unsound('computed', given[at]?.organisation.name ?? '')
  }
  if (results.length !== stated.length) throw unsound('computed')
  const again = await writePublication(heading, await written(results))
  if (again.text !== text) throw unsound('form')
  const { campaign, number, rounds } = file
  return { title: campaign.title, number, organisations: rounds.length, sha256: again.sha256 }
}

async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > mostBytes) throw unsound('size')
    return bytes.toString('utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      throw new Problem('not-found', { what: { vi: 'tệp công bố', en: 'publication file' }, id: path })
    }
    throw error instanceof Problem ? error : pathProblem('read', path, error)
  }
}

function parsed(text: string, path: string): PublicationFile {
  try {
    const result = publicationSchema.safeParse(JSON.parse(text))
    if (result.success) return result.data
    throw unsound('foreign', result.error.issues[0]?.path.join('.') ?? path)
  } catch (error) {
    throw error instanceof SyntaxError ? unsound('foreign', path) : error
  }
}

/** The framework of a kind that stands in the file; null if it names none. */
async function frameworkOf(file: PublicationFile, kind: 'par' | 'sipas'): Promise<Framework | null> {
  const named = file.frameworks[kind]
  if (!named) return null
  if (sha256Of(named.text) !== named.sha256) throw unsound('framework', named.id)
  const { framework, faults } = await readFramework({ name: named.id, bytes: Buffer.from(named.text) })
  if (!framework || faults.some(isError)) throw unsound('framework', named.id)
  return framework
}

function unsound(
  why: 'foreign' | 'size' | 'framework' | 'data' | 'results' | 'computed' | 'form',
  where = '',
): Problem {
  return new Problem('unsound-publication', { why, where })
}
