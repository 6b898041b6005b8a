import type { DrawProtocol } from '../../../../contract/draw-records.ts'
import type { RecordedReplacement, ReplacementRecord } from '../../../../contract/replacement-record.ts'
import { type CalendarDate, toIsoDate } from '../../../../number/vietnamese-date.ts'
import { Problem } from '../../../../problem.ts'
import { dayInVietnam } from '../../../day-in-vietnam.ts'
import { findFile } from '../../../read-files.ts'
import { writeInPlace } from '../../../write-in-place.ts'
import { hashOf } from '../draw-hashes.ts'
import { getFile } from '../get-file.ts'
import { readProtocol } from '../read-draw-record.ts'
import { isSigned, signatureOf } from '../signature.ts'
import { recordText } from '../write-record.ts'
import { readReplacements, requireReplacementsOf, unsound } from './read-replacements.ts'
import { type DroppedUnit, takePlace } from './take-place.ts'

/** A unit that drops out of a sample, and where that is written down. */
export interface ReplacementOrder extends DroppedUnit {
  /** Path of the protocol that drew the unit. */
  readonly protocol: string
  readonly reason: string
  /** Null for today in Vietnam. */
  readonly day: CalendarDate | null
  /** Path of the record; null for the one beside the protocol. */
  readonly out: string | null
  /** Path of the private key that signed the protocol; null where it is not signed. */
  readonly signWith: string | null
}

/** A replacement that was written down. */
export interface RecordedPlace {
  readonly replacement: RecordedReplacement
  readonly written: readonly string[]
}

/**
 * Gives the place of a unit to the reserve whose turn it is, and adds that to the record of the protocol. Where the protocol is
 * signed the record is signed anew, with the same key.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`, `unsound-replacements`, `no-replacement`, `unusable-key`;
 * `invalid-input` for a day before the last one, or no reason
 */
export async function replaceUnit(order: ReplacementOrder): Promise<RecordedPlace> {
  const protocol = await readProtocol(order.protocol)
  await requireKey(order)
  const path = order.out ?? order.protocol.replace(/(\.json)?$/, '.thay-the.json')
  const { made, text } = await writeInPlace(path, unsound(path, 0, 'busy'), async () => {
    const before = await recordBefore(path, protocol, order.signWith)
    const record = withReplacement(protocol, before, order)
    return { made: record, text: recordText(record) }
  })
  const written = order.signWith === null ? [path] : [path, await signedBeside(path, text, order.signWith)]
  return { replacement: lastOf(made), written }
}

/** A signed protocol asks for its key. */
async function requireKey({ unit, protocol, signWith }: ReplacementOrder): Promise<void> {
  if (!(await findFile(`${protocol}.sig`))) return
  if (signWith === null) throw new Problem('no-replacement', { unit, reason: 'unsigned' })
  const { bytes } = await getFile(protocol)
  if (!(await isSigned(bytes, `${protocol}.sig`, signWith)))
    throw new Problem('no-replacement', { unit, reason: 'other-key' })
}

/** The record so far, null before the first replacement. */
async function recordBefore(
  path: string,
  protocol: DrawProtocol,
  signWith: string | null,
): Promise<ReplacementRecord | null> {
  const file = await findFile(path)
  if (!file) return null
  const record = await readReplacements(path)
  requireReplacementsOf(protocol, record, path)
  const signature = await findFile(`${path}.sig`)
  const isHeld = signWith === null ? !signature : signature && (await isSigned(file.bytes, `${path}.sig`, signWith))
  if (!isHeld) throw unsound(path, 0, 'signature')
  return record
}

function withReplacement(
  protocol: DrawProtocol,
  before: ReplacementRecord | null,
  { unit, parent, reason, day }: ReplacementOrder,
): ReplacementRecord {
  const replacements = before?.replacements ?? []
  const last = replacements.at(-1)
  const content = {
    ...takePlace(protocol, replacements, { unit, parent }),
    reason: reasonIn(reason),
    at: dayFrom(day, last),
    previous: last?.sha256 ?? protocol.sha256,
  }
  const added = { ...content, sha256: hashOf(content) }
  const head = { format: 'chiso-draw-replacements', formatVersion: 1, protocol: protocol.sha256 } as const
  return { ...head, replacements: [...replacements, added] }
}

function reasonIn(text: string): string {
  const reason = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (reason !== '') return reason
  const expected = { vi: 'lý do đơn vị không điều tra được', en: 'why the unit drops out' }
  throw new Problem('invalid-input', { where: '--reason', expected, got: text })
}

function dayFrom(day: CalendarDate | null, last: RecordedReplacement | undefined): string {
  const at = toIsoDate(day ?? dayInVietnam(new Date()))
  if (at >= (last?.at ?? '')) return at
  const expected = {
    vi: `ngày không trước lần thay trước (${last?.at})`,
    en: `no day before the last one (${last?.at})`,
  }
  throw new Problem('invalid-input', { where: '--date', expected, got: at })
}

async function signedBeside(path: string, text: string, signWith: string): Promise<string> {
  const beside = `${path}.sig`
  await writeInPlace(beside, unsound(path, 0, 'busy'), async () => ({ text: await signatureOf(text, signWith) }))
  return beside
}

function lastOf({ replacements }: ReplacementRecord): RecordedReplacement {
  const last = replacements.at(-1)
  if (!last) throw new Error('a record without replacements')
  return last
}
