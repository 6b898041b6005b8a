import type { Fault, Language } from '../fault.ts'
import {
  type Feed,
  type FigureDefinition,
  type ParFramework,
  type SubCriterion,
  subCriteriaOf,
} from '../framework/framework.ts'
import { nearestCode } from './nearest-code.ts'
import { unknownFigure } from './unknown-figure.ts'
import type { YamlDocument, YamlPath } from './yaml-document.ts'

/** Finds what is wrong with the feeds of a sub-criterion as far as its own framework tells. */
export function feedFaults(
  item: SubCriterion,
  { id }: ParFramework,
  path: YamlPath,
  document: YamlDocument,
): readonly Fault[] {
  return item.fedBy.flatMap((feed, index) => {
    const at = [...path, 'fedBy', index]
    const before = item.fedBy.slice(0, index)
    const repeated = before.some(({ framework, code }) => framework === feed.framework && code === feed.code)
    return [
      ...(feed.framework === id ? [unusable([...at, 'framework'], itself, document)] : []),
      ...(repeated ? [unusable([...at, 'code'], twice, document)] : []),
      ...ownFigureFaults(item, feed, at, document),
    ]
  })
}

/**
 * Finds feeds of a framework that point to nothing in the others.
 *
 * @param others the frameworks that feeds name, by id; null for an id that names no PAR framework
 */
export function foreignFeedFaults(
  framework: ParFramework,
  others: ReadonlyMap<string, ParFramework | null>,
  document: YamlDocument,
): readonly Fault[] {
  return (['domains', 'adjustments'] as const).flatMap((level) =>
    framework[level].flatMap(({ subCriteria }, block) =>
      subCriteria.flatMap((item, index) =>
        item.fedBy.flatMap((feed, position) => {
          const path = [level, block, 'subCriteria', index, 'fedBy', position]
          return pointingFaults(item, feed, others.get(feed.framework) ?? null, path, document)
        }),
      ),
    ),
  )
}

function ownFigureFaults(item: SubCriterion, feed: Feed, path: YamlPath, document: YamlDocument): readonly Fault[] {
  return feed.figures.flatMap(({ to }, index) => {
    const at = [...path, 'figures', index, 'to']
    const own = item.figures.find(({ code }) => code === to)
    if (!own) return [unknownFigure(to, item, at, document)]
    const repeated = feed.figures.slice(0, index).some((other) => other.to === to)
    return [
      ...(canBeSummed(own) ? [] : [unusable(at, notSummed, document)]),
      ...(repeated ? [unusable(at, twice, document)] : []),
    ]
  })
}

function pointingFaults(
  item: SubCriterion,
  feed: Feed,
  other: ParFramework | null,
  path: YamlPath,
  document: YamlDocument,
): readonly Fault[] {
  if (!other) return [unusable([...path, 'framework'], noFramework(feed.framework), document)]
  const items = subCriteriaOf(other)
  const below = items.find(({ code }) => code === feed.code)
  if (!below) {
    const what = { vi: `bộ tiêu chí ${other.id}`, en: `framework ${other.id}` }
    const codes = items.map(({ code }) => code)
    const details = { found: feed.code, what, nearest: nearestCode(feed.code, codes) ?? codes }
    return [{ code: 'unknown-code', place: document.placeOf([...path, 'code']), details }]
  }
  return feed.figures.flatMap(({ to, from }, index) => {
    const at = [...path, 'figures', index, 'from']
    const source = below.figures.find(({ code }) => code === from)
    const own = item.figures.find(({ code }) => code === to)
    if (!source) return [unknownFigure(from, below, at, document)]
    return own && own.kind === source.kind && own.unit === source.unit ? [] : [unusable(at, unlike, document)]
  })
}

function canBeSummed({ kind }: FigureDefinition): boolean {
  return kind === 'count' || kind === 'amount'
}

function unusable(path: YamlPath, reason: Record<Language, string>, document: YamlDocument): Fault {
  return { code: 'unusable-setting', place: document.placeOf(path), details: { where: path.join('.'), reason } }
}

const itself = { vi: 'bộ tiêu chí không thể lấy số liệu từ chính nó', en: 'a framework cannot feed itself' }
const twice = { vi: 'đã có ở trên; hãy giữ một', en: 'stands further up already; keep one' }
const notSummed = { vi: 'chỉ cộng được số đếm và số lượng', en: 'only counts and amounts can be summed' }
const unlike = { vi: 'phải cùng loại và cùng đơn vị tính', en: 'must be of the same kind and unit' }

function noFramework(id: string): Record<Language, string> {
  return {
    vi: `không có bộ tiêu chí PAR INDEX "${id}" trong cùng thư mục hoặc đi kèm chương trình`,
    en: `there is no PAR INDEX framework "${id}" in the same folder or among those that come with the program`,
  }
}
