import { z } from 'zod'
import { claimKinds } from '../proofread/claims/claim.ts'
import { visible } from './plain-text.ts'

/** Name of the file that is proofread, and the framework by whose rules its scores are recomputed too, if any. */
export const documentQuery = z.object({
  name: z.string().min(1).max(200).regex(visible).default('van-ban.docx'),
  framework: z.string().min(1).max(100).regex(visible).optional(),
})

/** As `documentQuery`, and whether claims that hold are wanted too. */
export const documentViewQuery = documentQuery.extend({ all: z.enum(['true', 'false']).default('false') })

const texts = z.object({ vi: z.string(), en: z.string() })
const count = z.number().int()
const place = z.object({
  ...{ page: count.optional(), paragraph: count.optional(), line: count.optional(), table: count.optional() },
  tableName: z.string().optional(),
  ...{ row: count.optional(), column: count.optional(), chart: count.optional() },
  ...{ footnote: z.string().optional(), sheet: z.string().optional() },
})

const finding = z
  .object({
    /** From 1, in the order of reading. */
    number: count,
    /** From 1 among those of its verdict: the number that is shown. */
    ordinal: count,
    verdict: z.enum(['error', 'check', 'note', 'holds']),
    kind: z.enum(claimKinds),
    place,
    ...{ quote: z.string(), printed: z.string(), expected: z.string().nullable(), arithmetic: z.string() },
    ...{ why: texts, suggestion: texts.nullable() },
  })
  .meta({ id: 'Finding' })

const numbers = z.array(count)
/** Raised behind a piece: the mark of a footnote, or one that somebody typed. */
const mark = z.object({ mark: z.string(), isNote: z.boolean() })
const pieces = z.array(z.object({ text: z.string(), findings: numbers, marks: z.array(mark).optional() }))
const title = z.string().nullable()
const cell = z.object({ pieces, columns: count, rows: count })
const row = z.object({ cells: z.array(cell.nullable()), findings: numbers, leftOut: count })
const series = z.object({ name: z.string(), values: z.array(z.string().nullable()) })
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), place, findings: numbers, pieces, notes: z.array(z.string()) }),
  z.object({ kind: z.literal('footnote'), place, findings: numbers, pieces, mark: z.string() }),
  z.object({ kind: z.literal('table'), place, findings: numbers, title, rows: z.array(row) }),
  z.object({
    ...{ kind: z.literal('chart'), place, findings: numbers, title },
    ...{ categories: z.array(z.string()), series: z.array(series) },
  }),
])

/** A proofread document: how much was read, what was found, and the text with the findings beside it. */
export const proofreadDocumentView = z
  .object({
    ...{ name: z.string(), figures: count, claims: count },
    findings: z.array(finding),
    blocks: z.array(block),
    /** Numbers of findings that stand beside no block. */
    unplaced: numbers,
    /** What may be missing from what was read. */
    doubts: z.array(texts),
    /** Whether there is a copy with comments. */
    isWord: z.boolean(),
  })
  .meta({ id: 'ProofreadDocument' })
