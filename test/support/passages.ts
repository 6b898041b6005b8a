import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { claimKinds } from '../../src/proofread/claims/claim.ts'
import type { FinishedDocument } from '../../src/proofread/text/finished-document.ts'
import { toFinishedDocument } from './finished-passage.ts'

/**
 * Folders of passages: those that the checker was made with, those by writers who did not know it and that it was widened by,
 * and those kept apart from its making, which alone tell how it does on a text that it has not met.
 */
export const passageSets = ['passages', 'passages-by-others', 'passages-kept-apart'] as const

export type PassageSet = (typeof passageSets)[number]

/** One figure in a passage: as printed and, where it is printed more than once, words around it, its paragraph or its cell. */
const figureSchema = z.strictObject({
  printed: z.string(),
  at: z.string().optional(),
  paragraph: z.int().optional(),
  table: z.int().default(1),
  row: z.int().optional(),
  column: z.int().optional(),
})

const expectedSchema = figureSchema.extend({
  verdict: z.enum(['error', 'check', 'note']),
  kind: z.enum(claimKinds),
  expected: z.string().nullable(),
  because: z.string().optional(),
  or: z.array(figureSchema).default([]),
})

const allowedSchema = figureSchema.extend({ verdict: z.enum(['error', 'check', 'note']).default('note') })

const blockSchema = z.union([
  z.strictObject({ paragraph: z.string() }),
  z.strictObject({ bullets: z.array(z.string()) }),
  z.strictObject({ footnote: z.string(), mark: z.string() }),
  z.strictObject({ table: z.array(z.string()), title: z.string().nullable().default(null) }),
  z.strictObject({
    chart: z.string().nullable(),
    categories: z.array(z.string()),
    series: z.record(z.string(), z.array(z.string().nullable())),
  }),
])

const passageSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string().optional(),
  blocks: z.array(blockSchema).optional(),
  holds: z.array(z.string()).default([]),
  expect: z.array(expectedSchema),
  may: z.array(allowedSchema).default([]),
})

export type PassageFigure = z.infer<typeof figureSchema>
export type PassageBlock = z.infer<typeof blockSchema>
export type Expected = z.infer<typeof expectedSchema>

/**
 * A short text in the manner of official reports and what a careful proofreader says about it; README.md beside the files
 * tells how they are written.
 */
export interface Passage extends z.infer<typeof passageSchema> {
  readonly document: FinishedDocument
}

/** Reads all passages of a set, in the order of their files' names. */
export function readPassages(set: PassageSet): readonly Passage[] {
  const folder = join(import.meta.dirname, '../proofread', set)
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort().flatMap((name) => {
    const read = z.array(passageSchema).safeParse(parse(readFileSync(join(folder, name), 'utf8')))
    if (!read.success) throw new Error(`${set}/${name}: ${z.prettifyError(read.error)}`)
    return read.data.map((passage) => ({ ...passage, document: toFinishedDocument(blocksOf(passage)) }))
  })
}

/** A text is paragraphs, each a line. */
function blocksOf({ text, blocks = [] }: z.infer<typeof passageSchema>): readonly PassageBlock[] {
  const paragraphs = (text ?? '').split('\n').filter((line) => line !== '')
  return [...paragraphs.map((paragraph) => ({ paragraph })), ...blocks]
}
