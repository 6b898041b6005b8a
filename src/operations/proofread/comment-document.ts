import type { NumberedFinding } from '../../contract/annotated-text.ts'
import { expectedBeside } from '../../contract/expected-beside.ts'
import { findingWords } from '../../contract/finding-words.ts'
import { numberedFindings } from '../../contract/numbered-findings.ts'
import { placeWords } from '../../contract/place-words.ts'
import { findingsOf } from '../../contract/proofreading-view.ts'
import type { Language } from '../../fault.ts'
import { type DocxAnchor, readDocx } from '../../files/documents/docx/read-docx.ts'
import { Problem } from '../../problem.ts'
import type { FinishedDocument, Place } from '../../proofread/text/finished-document.ts'
import { type NewComment, withComments } from '../../render/docx/comments/with-comments.ts'
import type { ProofreadFile } from './proofread-file.ts'

/**
 * A copy of a proofread Word document, with a comment at each finding.
 *
 * @throws Problem `not-a-word-document`, `document-too-large`
 */
export function commentDocument(
  { file, document, proofreading }: ProofreadFile,
  language: Language,
  now: Date,
): Uint8Array {
  const { anchors } = readWord(file)
  const byPlace = new Map(anchors.map((anchor) => [keyOf(anchor.place), anchor]))
  const texts = textsOf(document)
  const comments = numberedFindings(findingsOf(proofreading)).map((claim): NewComment => {
    const anchor = anchorOf(claim.place, byPlace, anchors)
    const text = (anchor && texts.get(keyOf(anchor.place))) ?? ''
    const isExact = anchor !== undefined && keyOf(anchor.place) === keyOf(claim.place)
    return {
      paragraphs: anchor?.paragraphs ?? [],
      text,
      span: isExact ? claim.span : null,
      note: anchor?.note ?? null,
      lines: linesOf(claim, language, isExact && anchor.note === undefined),
    }
  })
  const date = `${now.toISOString().slice(0, 19)}Z`
  return withComments(file, comments, { name: 'Chiso', initials: 'C', date })
}

function readWord({ name, bytes }: ProofreadFile['file']): ReturnType<typeof readDocx> {
  if (!isWordFile(bytes)) throw new Problem('not-a-word-document', { fileName: name })
  return readDocx(bytes)
}

/** Whether a file that was read is one of Word: a zip file with its folder in it. */
export function isWordFile(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.subarray(0, 2).toString('latin1') === 'PK' && file.includes('word/')
}

function keyOf({ paragraph, table, row, column, footnote }: Place): string {
  if (footnote !== undefined) return `note ${footnote}`
  return table === undefined ? `paragraph ${paragraph}` : `cell ${table} ${row} ${column}`
}

/** What is about a row or a table as a whole stands at the first cell of it that has text. */
function anchorOf(
  place: Place,
  byPlace: ReadonlyMap<string, DocxAnchor>,
  anchors: readonly DocxAnchor[],
): DocxAnchor | undefined {
  const exact = byPlace.get(keyOf(place))
  if (exact || place.table === undefined) return exact
  const inTable = anchors.filter((anchor) => anchor.place.table === place.table)
  return inTable.find((anchor) => anchor.place.row === place.row) ?? inTable[0]
}

function textsOf({ blocks }: FinishedDocument): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap((block): readonly [string, string][] => {
      if (block.kind === 'chart') return []
      if (block.kind !== 'table') return [[keyOf(block.place), block.text]]
      return block.grid.flat().flatMap((cell): [string, string][] => (cell ? [[keyOf(cell.place), cell.text]] : []))
    }),
  )
}

/** What is wrong, how it was computed, why, what to do; where, if the comment does not stand at the figure itself. */
function linesOf(claim: NumberedFinding, language: Language, isAtFigure: boolean): readonly string[] {
  const { verdict, printed, arithmetic, quote, why, suggestion, place } = claim
  const expected = expectedBeside(claim)
  const say = findingWords[language]
  const to = expected === null ? '' : ` → ${expected}`
  return [
    `${say.verdicts[verdict]} ${claim.ordinal}: ${printed}${to}`,
    ...(isAtFigure ? [] : [`${placeWords(place, language)}: “${quote}”`]),
    ...(arithmetic === '' ? [] : [arithmetic]),
    why[language],
    ...(suggestion === null ? [] : [`${say.suggestion}: ${suggestion[language]}`]),
  ]
}
