import { courseItems } from '../../assessment/course/course-items.ts'
import type { CutReason } from '../../assessment/course/cut-reason.ts'
import { cutReasons } from '../../assessment/course/cut-reason.ts'
import { checkRisks } from '../../assessment/review/check-risks.ts'
import type { CheckedItem, LastYearResult } from '../../assessment/review/checked-item.ts'
import type { Risk } from '../../assessment/review/risk.ts'
import { figureContradictions } from '../../files/figure-contradictions.ts'
import { type ParFramework, type SubCriterion, subCriterionOf } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import { exact } from '../../number/exact.ts'
import { scoreSubCriterion } from '../../scoring/score-sub-criterion.ts'
import { listItems, type RoundItem } from '../../store/course.ts'
import type { Db } from '../../store/database.ts'
import { listCurrentFigures, listCurrentScores } from '../../store/entries.ts'
import { listCurrentEvidence } from '../../store/evidence.ts'
import { listExplanations, listNewestStepsOf } from '../../store/round-review.ts'
import { findRoundOfYear, getRoundSummary, type RoundSummary } from '../../store/rounds.ts'
import { openParFramework } from '../open-framework.ts'

/** A round with everything that its review looks at, as it stands now. */
export interface CheckedRound {
  readonly head: RoundSummary
  readonly framework: ParFramework
  /** Those of the course, in the order of the framework. */
  readonly items: readonly (CheckedItem & { readonly standing: RoundItem })[]
  readonly risks: readonly Risk[]
}

type Entries = Awaited<ReturnType<typeof entriesOf>>

/** Loads a round of a campaign and checks what may cost it points. */
export async function checkedRound(db: Db, round: RoundId): Promise<CheckedRound> {
  const head = await getRoundSummary(db, round)
  const { framework } = await openParFramework(head.parFramework)
  const entries = await entriesOf(db, round)
  const lastYear = await lastYearOf(db, head)
  const items = courseItems(framework).flatMap((definition) => {
    const standing = entries.items.get(definition.code)
    if (!standing) return []
    return [
      {
        ...checkedItem(framework, definition, entries),
        standing,
        applies: standing.applies,
        lastYear: lastYear(definition),
      },
    ]
  })
  return { head, framework, items, risks: checkRisks(items, head.indexYear) }
}

async function entriesOf(db: Db, round: RoundId) {
  return {
    items: new Map((await listItems(db, round)).map((item) => [item.code, item])),
    figures: await listCurrentFigures(db, round),
    self: selfScores(await listCurrentScores(db, round)),
    explanations: await listExplanations(db, round),
    evidence: (await listCurrentEvidence(db, round)).filter(({ withdrawn }) => !withdrawn),
  }
}

function selfScores(scores: Awaited<ReturnType<typeof listCurrentScores>>): ReadonlyMap<string, string> {
  const self = scores.filter(({ stage }) => stage === 'self')
  return new Map(self.flatMap(({ code, points }) => (points === null ? [] : [[code, points] as const])))
}

function checkedItem(
  framework: ParFramework,
  definition: SubCriterion,
  { figures: all, self: scores, explanations, evidence }: Entries,
): Omit<CheckedItem, 'applies' | 'lastYear'> {
  const { code } = definition
  const own = all.filter((each) => each.code === code)
  const figures = Object.fromEntries(own.map(({ figure, value }) => [figure, value === null ? null : exact(value)]))
  const score = scoreSubCriterion(definition, figures, framework.rounding)
  const self = scores.get(code)
  return {
    ...{ definition, figures, computed: score.rounded, self: self === undefined ? null : exact(self) },
    block: framework.adjustments.find(({ subCriteria }) => subCriteria.includes(definition))?.kind ?? null,
    missing: score.proof.missing.map((figure) => figure.code),
    contradictions: contradictionsOf(definition, figures),
    explanation: explanations.get(code) ?? '',
    evidence: evidence
      .filter((each) => each.code === code)
      .map(({ fileName, issuedOn, quoted }) => ({
        ...{ fileName, issuedOn },
        quoted: quoted && { figure: quoted.figure, value: exact(quoted.value) },
      })),
  }
}

function contradictionsOf(definition: SubCriterion, figures: CheckedItem['figures']): CheckedItem['contradictions'] {
  const found = figureContradictions(definition, figures, (figure) => ({ file: figure, line: 0, column: 0 }))
  return found.flatMap((fault) => {
    if (fault.code !== 'part-exceeds-total') return []
    const { part, partValue, total, totalValue } = fault.details
    const vi = `"${part}" (${partValue}) lớn hơn "${total}" (${totalValue}); phần không thể vượt tổng, kiểm tra lại`
    const en = `"${part}" (${partValue}) exceeds "${total}" (${totalValue}); a part cannot exceed its total`
    return [{ figure: fault.place.file, text: { vi, en } }]
  })
}

/** What became of each sub-criterion in the organisation's round of the year before, if the acting person sees one. */
async function lastYearOf(db: Db, head: RoundSummary): Promise<(item: SubCriterion) => LastYearResult | null> {
  const indexYear = head.indexYear - 1
  const before = await findRoundOfYear(db, head.organisation, indexYear)
  if (!before) return () => null
  const { framework } = await openParFramework((await getRoundSummary(db, before)).parFramework)
  const scores = await listCurrentScores(db, before)
  const appraisals = await listNewestStepsOf(db, before, 'appraise')
  return ({ code }) => {
    const definition = subCriterionOf(framework, code)
    const of = scores.filter((each) => each.code === code)
    const at = (stage: string) => of.find((each) => each.stage === stage && each.points !== null)
    const points = (at('final') ?? at('appraised') ?? at('self'))?.points
    if (!definition || points === undefined || points === null) return null
    const cause = at('final')?.cause ?? at('appraised')?.cause ?? at('self')?.cause ?? null
    const cut = cutOf(appraisals.get(code)?.details.cut)
    return { indexYear, name: definition.name, maximum: definition.maximum, points: exact(points), cut, cause }
  }
}

function cutOf(told: unknown): CutReason | null {
  return cutReasons.find((reason) => reason === told) ?? null
}
