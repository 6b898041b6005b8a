import { extname } from 'node:path'
import type { DrawProtocol, ProtocolGroup } from '../../../contract/draw-records.ts'
import { one } from '../../../number/exact.ts'
import { parseFraction } from '../../../number/parse-fraction.ts'
import { type CalendarDate, parseDate } from '../../../number/vietnamese-date.ts'
import { Problem } from '../../../problem.ts'
import { buildDrawPaper } from '../../../report/draw/build-draw-paper.ts'
import type { DrawPaper, DrawScene, PaperGroup, PaperStage, PaperUnit } from '../../../report/draw/draw-paper.ts'
import { dayInVietnam } from '../../day-in-vietnam.ts'
import { renderDocument } from '../../render-report.ts'
import { readHeldProtocol } from '../sample/read-held-protocol.ts'
import { writeRecord } from './write-record.ts'

/**
 * Writes the paper of a protocol, to be printed and signed: a Word document or PDF, as the path ends. Never over another file.
 *
 * @throws Problem as `readHeldProtocol` does; `invalid-input` for another kind of file, `draw-record-there`, `unusable-path`
 */
export async function printProtocol(path: string, scene: DrawScene, out: string): Promise<void> {
  const kind = extname(out).toLowerCase()
  const expected = { vi: 'tệp .docx hoặc .pdf', en: 'a .docx or .pdf file' }
  if (kind !== '.docx' && kind !== '.pdf') throw new Problem('invalid-input', { where: '--out', expected, got: out })
  const printed = { scene, today: dayInVietnam(new Date()), format: kind === '.pdf' ? 'pdf' : 'docx' } as const
  await writeRecord(out, await printedProtocol(await readHeldProtocol(path), printed))
}

/** How a protocol is printed. */
export interface ProtocolPrint {
  readonly scene: DrawScene
  /** The day of the file where the scene has none. */
  readonly today: CalendarDate
  readonly format: 'docx' | 'pdf'
}

/** Makes the paper of a protocol whose hashes hold, to be printed and signed. */
export function printedProtocol(protocol: DrawProtocol, { scene, today, format }: ProtocolPrint): Promise<Uint8Array> {
  return renderDocument(buildDrawPaper(paperOf(protocol, scene, today)), format)
}

function paperOf(protocol: DrawProtocol, scene: DrawScene, today: CalendarDate): DrawPaper {
  const { seed, commitment, frame, algorithm, previous, replacements, plan, sha256 } = protocol
  return {
    ...scene,
    date: scene.day ?? today,
    ...{ seed, algorithm, unitsInFrame: frame.units },
    committedOn: commitment && (parseDate(commitment.committedOn) ?? null),
    hashes: [
      { kind: 'plan', sha256: plan.sha256 },
      { kind: 'frame', sha256: frame.sha256 },
      ...(commitment ? [{ kind: 'commitment' as const, sha256: commitment.sha256 }] : []),
      ...(previous === null ? [] : [{ kind: 'previous' as const, sha256: previous }]),
      ...(replacements === undefined ? [] : [{ kind: 'replacements' as const, sha256: replacements }]),
      { kind: 'protocol', sha256 },
    ],
    stages: stagesOf(protocol),
  }
}

function stagesOf({ stages, plan }: DrawProtocol): readonly PaperStage[] {
  return stages.flatMap(({ unit, name, groups }, at) => {
    const planned = plan.stages.find((each) => each.unit === unit)
    const above = stages[at - 1]?.groups.flatMap(({ drawn }) => drawn) ?? []
    const nameOf = new Map(above.map((each) => [each.code, each.name]))
    if (!planned) return []
    const { method, stratum, reserves: reservesAsked } = planned
    return [
      {
        unit,
        name,
        method,
        hasStrata: stratum !== null,
        reservesAsked,
        groups: groups.map((group) => groupOf(group, nameOf)),
      },
    ]
  })
}

function groupOf(group: ProtocolGroup, nameOf: ReadonlyMap<string, string>): PaperGroup {
  const { stratum, units, size, places, reserves } = group
  return {
    parent: group.parent,
    about: group.insteadOf === undefined ? (nameOf.get(group.parent) ?? '') : `thay cho ${group.insteadOf}`,
    ...{ stratum, units, size, places, reserves },
    drawn: group.drawn.map(unitOf),
  }
}

function unitOf({ order, code, name, size, certain, probability, overall }: ProtocolGroup['drawn'][number]): PaperUnit {
  const chances = { probability: parseFraction(probability) ?? one, overall: parseFraction(overall) ?? one }
  return { order, code, name, size, isCertain: certain, ...chances }
}
