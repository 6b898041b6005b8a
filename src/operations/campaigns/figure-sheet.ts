import type { PresentFigure } from '../../contract/sheet-figures.ts'
import { isError } from '../../fault.ts'
import type { FigureSheetImport } from '../../files/sheets/figure-import.ts'
import { readFigureSheet } from '../../files/sheets/read-figure-sheet.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { subCriteriaOf } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { renderFigureTemplate } from '../../render/xlsx/figure-template.ts'
import { listEnterable } from '../../store/course.ts'
import type { Db } from '../../store/database.ts'
import { listCurrentFigures } from '../../store/entries.ts'
import { getRoundSummary } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { writeFigure } from '../enter-figure.ts'
import { openParFramework } from '../open-framework.ts'
import { figureNames } from './figure-names.ts'
import { campaignOf } from './require-move.ts'

/**
 * Makes the workbook in which a person fills in the figures that are theirs to enter now.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`, `nothing-to-enter`
 */
export function makeFigureSheet(context: Context, actor: Actor, round: RoundId): Promise<Uint8Array> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const { campaign, calendar } = await campaignOf(tx, round)
    const codes = await listEnterable(tx, round)
    if (codes.length === 0) throw new Problem('nothing-to-enter', {})
    return renderFigureTemplate({
      framework: (await openParFramework(campaign.parFramework)).framework,
      ...{ round, codes, figures: await presentFigures(tx, round) },
      agency: (await getRoundSummary(tx, round)).organisationName,
      deadline: calendar.assess.closesOn,
      date: dayInVietnam(context.now()),
    })
  })
}

/** What a workbook would do, with what the figures in it are called. */
interface NamedSheetImport extends FigureSheetImport {
  readonly names: ReadonlyMap<string, string>
}

/**
 * Reads a filled-in workbook and tells what each row would do; writes nothing.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`
 */
export function previewFigureSheet(
  context: Context,
  actor: Actor,
  round: RoundId,
  file: SourceFile,
): Promise<NamedSheetImport> {
  return permitted(context, actor, 'read round', round, (tx) => readSheetOf(tx, round, file))
}

/**
 * Enters the figures of a filled-in workbook, all or none.
 *
 * @returns how many figures were entered
 * @throws Problem `faulty-files` with every fault by cell, `stale-sheet` for figures that somebody changed since the
 * workbook was made, and as `enterFigure` does
 */
export function importFigureSheet(
  context: Context,
  actor: Actor,
  round: RoundId,
  file: SourceFile,
): Promise<{ entered: number }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const { entries, preview, faults } = await readSheetOf(tx, round, file)
    if (faults.some(isError)) throw new Problem('faulty-files', { faults })
    const stale = preview.filter(({ state }) => state === 'stale')
    if (stale.length > 0)
      throw new Problem('stale-sheet', { figures: stale.map(({ code, figure }) => `${code}/${figure}`) })
    const versions = new Map(
      (await presentFigures(tx, round)).map((each) => [`${each.code}/${each.figure}`, each.version]),
    )
    for (const { code, figure, value, source, explanation } of entries) {
      const seenVersion = versions.get(`${code}/${figure}`) ?? 0
      await writeFigure(context, tx, actor, round, { code, figure, value, source, reason: explanation, seenVersion })
    }
    return { entered: entries.length }
  })
}

async function readSheetOf(db: Db, round: RoundId, file: SourceFile): Promise<NamedSheetImport> {
  const { campaign } = await campaignOf(db, round)
  const { framework } = await openParFramework(campaign.parFramework)
  const [codes, present] = [await listEnterable(db, round), await presentFigures(db, round)]
  const names = figureNames(subCriteriaOf(framework))
  return { ...readFigureSheet(file, { framework, round, codes, present }), names }
}

/** What is told of a figure stands in its column for explanations. */
async function presentFigures(db: Db, round: RoundId): Promise<readonly PresentFigure[]> {
  return (await listCurrentFigures(db, round)).map(({ reason, ...figure }) => ({ ...figure, explanation: reason }))
}
