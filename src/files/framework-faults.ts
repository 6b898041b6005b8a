import type { Fault, Language } from '../fault.ts'
import {
  type Framework,
  type ParFramework,
  pointSources,
  type SipasFramework,
  type SubCriterion,
} from '../framework/framework.ts'
import { type Exact, sum } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import { caseDifference, ruleFaults } from '../scoring/check-sub-criterion.ts'
import { adjustmentFaults } from './adjustment-faults.ts'
import { feedFaults } from './feed-faults.ts'
import { figureContradictions } from './figure-contradictions.ts'
import { readFigureText } from './read-figure-text.ts'
import { unknownFigure } from './unknown-figure.ts'
import type { YamlDocument, YamlPath } from './yaml-document.ts'

/**
 * Finds what the parts of a well-formed framework say against each other: codes, sums, rules, figures and worked cases.
 *
 * @param kept where some sub-criteria were left out, the positions in the file of the others, by domain; the sums of a
 * domain that lost some are not checked
 */
export function frameworkFaults(
  framework: Framework,
  document: YamlDocument,
  kept?: readonly (readonly number[])[],
): Fault[] {
  if (framework.kind === 'sipas') return sipasCodes(framework).flatMap((level) => repeatedCodes(level, document))
  const items = itemsAt(framework, kept)
  return [
    ...repeatedCodes(
      (['domains', 'adjustments'] as const).flatMap((level) =>
        framework[level].map(({ code }, index) => ({ code, path: [level, index, 'code'] })),
      ),
      document,
    ),
    ...repeatedCodes(
      items.map(({ item, path }) => ({ code: item.code, path: [...path, 'code'] })),
      document,
    ),
    ...sumFaults(framework, document, (domain) => isWhole(document, domain, kept)),
    ...adjustmentFaults(framework, document),
    ...items.flatMap(({ item, path }) => itemFaults(item, framework, path, document)),
    ...items.flatMap(({ item, path }) => feedFaults(item, framework, path, document)),
  ]
}

function itemsAt(
  framework: ParFramework,
  kept: readonly (readonly number[])[] | undefined,
): readonly { readonly item: SubCriterion; readonly path: YamlPath }[] {
  const ofLevel = (level: 'domains' | 'adjustments', position: (block: number, index: number) => number) =>
    framework[level].flatMap(({ subCriteria }, block) =>
      subCriteria.map((item, index) => ({ item, path: [level, block, 'subCriteria', position(block, index)] })),
    )
  return [
    ...ofLevel('domains', (domain, index) => kept?.[domain]?.[index] ?? index),
    ...ofLevel('adjustments', (_, index) => index),
  ]
}

interface CodeAt {
  readonly code: string
  readonly path: YamlPath
}

/** The codes of each level: a group may be called I like a part, but not like another group. */
function sipasCodes({ parts }: SipasFramework): readonly CodeAt[][] {
  const groups = parts.flatMap((part, p) => part.groups.map((group, g) => ({ group, path: ['parts', p, 'groups', g] })))
  const criteria = groups.flatMap(({ group, path }) =>
    group.criteria.map(({ code }, c) => ({ code, path: [...path, 'criteria', c, 'code'] })),
  )
  return [
    parts.map(({ code }, p) => ({ code, path: ['parts', p, 'code'] })),
    groups.map(({ group, path }) => ({ code: group.code, path: [...path, 'code'] })),
    criteria,
  ]
}

function repeatedCodes(codes: readonly CodeAt[], document: YamlDocument): Fault[] {
  return codes.flatMap(({ code, path }, index) => {
    const first = codes.findIndex((other) => other.code === code)
    if (first === index) return []
    const firstLine = document.placeOf(codes[first]?.path ?? []).line
    return [{ code: 'repeated-code', place: document.placeOf(path), details: { found: code, firstLine } } as const]
  })
}

function isWhole(document: YamlDocument, domain: number, kept: readonly (readonly number[])[] | undefined): boolean {
  const file = document.value as { readonly domains: readonly { readonly subCriteria: readonly unknown[] }[] }
  return kept === undefined || kept[domain]?.length === file.domains[domain]?.subCriteria.length
}

function sumFaults(framework: ParFramework, document: YamlDocument, whole: (domain: number) => boolean): Fault[] {
  const all = framework.domains.flatMap(({ maxima }) => Object.values(maxima))
  const what = { vi: 'điểm tối đa các lĩnh vực', en: 'the maxima of the domains' }
  const faults = sumFault(what, all, framework.maximum, ['maximum'], document)
  const bySource = framework.domains.flatMap((domain, index) =>
    pointSources.flatMap((source) => {
      if (!whole(index)) return []
      const maxima = domain.subCriteria.filter((item) => item.source === source).map(({ maximum }) => maximum)
      const what = {
        vi: `điểm tối đa các tiêu chí của lĩnh vực ${domain.code}, nguồn ${source},`,
        en: `the maxima of domain ${domain.code}, source ${source},`,
      }
      return sumFault(what, maxima, domain.maxima[source], ['domains', index, 'maxima', source], document)
    }),
  )
  return [...faults, ...bySource]
}

function sumFault(
  what: Record<Language, string>,
  terms: readonly Exact[],
  expected: Exact,
  path: YamlPath,
  document: YamlDocument,
): Fault[] {
  const found = sum(terms)
  if (found.equals(expected)) return []
  const details = { what, expected: shown(expected), found: shown(found) }
  return [{ code: 'sum-differs', place: document.placeOf(path), details }]
}

function itemFaults(item: SubCriterion, framework: ParFramework, path: YamlPath, document: YamlDocument): Fault[] {
  const rules = ruleFaults(item).map(
    (reason): Fault => ({
      code: 'unusable-rule',
      place: document.placeOf([...path, 'rule']),
      details: { code: item.code, reason },
    }),
  )
  const totals = item.figures.flatMap(({ partOf }, index) =>
    partOf === undefined || item.figures.some(({ code }) => code === partOf)
      ? []
      : [unknownFigure(partOf, item, [...path, 'figures', index, 'partOf'], document)],
  )
  const repeated = repeatedCodes(
    item.figures.map(({ code }, index) => ({ code, path: [...path, 'figures', index, 'code'] })),
    document,
  )
  if (rules.length > 0 || totals.length > 0 || repeated.length > 0) return [...rules, ...totals, ...repeated]
  return item.cases.flatMap((_, index) => caseFaults(item, framework, index, [...path, 'cases', index], document))
}

function caseFaults(
  item: SubCriterion,
  framework: ParFramework,
  index: number,
  path: YamlPath,
  document: YamlDocument,
): Fault[] {
  const faults: Fault[] = []
  const given = Object.entries(item.cases[index]?.figures ?? {}).map(([code, text]) => {
    const place = document.placeOf([...path, 'figures', code])
    const definition = item.figures.find((figure) => figure.code === code)
    if (!definition) faults.push(unknownFigure(code, item, [...path, 'figures', code], document))
    return [code, definition ? readFigureText({ text, place }, definition, item, faults) : null] as const
  })
  const figures = Object.fromEntries(given)
  faults.push(...figureContradictions(item, figures, (code) => document.placeOf([...path, 'figures', code])))
  if (faults.length > 0) return faults
  const difference = caseDifference(item, index, figures, framework.rounding)
  if (!difference) return []
  return [
    { code: 'case-differs', place: document.placeOf([...path, 'score']), details: { code: item.code, ...difference } },
  ]
}

function shown(value: Exact): string {
  return formatNumber(value, { decimals: 6, zeros: 'atMost' })
}
