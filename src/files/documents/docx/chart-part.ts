import type { Chart } from '../../../proofread/text/finished-document.ts'
import { shownNumber } from '../../sheets/shown-number.ts'
import { oneLine } from '../clean-text.ts'
import { elementAt, elementsNamed, elementsOf, textIn, type XmlElement } from './xml-element.ts'

/**
 * Reads what a chart shows: the values that the document keeps beside the workbook behind them.
 *
 * @see ECMA-376 part 1, §21.2
 */
export function readChartPart(part: XmlElement): Pick<Chart, 'title' | 'categories' | 'series'> {
  const chart = elementAt(part, 'chart')
  const title = oneLine(textsOf(elementAt(chart, 'title')).join(''))
  const series = elementsNamed(part, 'ser')
  const categories = series.map((each) => pointsOf(elementAt(each, 'cat') ?? elementAt(each, 'xVal')))
  const longest = categories.reduce<readonly (string | null)[]>(longerOf, [])
  return {
    title: title === '' ? null : title,
    categories: longest.map((category) => category ?? ''),
    series: series.map((each) => {
      const values = pointsOf(elementAt(each, 'val') ?? elementAt(each, 'yVal'))
      const length = Math.max(longest.length, values.length)
      return {
        name: pointsOf(elementAt(each, 'tx')).join(' '),
        values: Array.from({ length }, (_, index) => values[index] ?? null),
      }
    }),
  }
}

const longerOf = <T>(one: readonly T[], other: readonly T[]) => (other.length > one.length ? other : one)

/** Runs of text: `a:t` of rich text, or values of a cached one. */
function textsOf(title: XmlElement | undefined): readonly string[] {
  if (!title) return []
  return [...elementsNamed(title, 't'), ...elementsNamed(title, 'v')].map(textIn)
}

/** The points of a cache by their index; those that are missing are null. More levels than one of categories: the innermost. */
function pointsOf(source: XmlElement | undefined): readonly (string | null)[] {
  if (!source) return []
  const direct = elementAt(source, 'v')
  if (direct) return [oneLine(textIn(direct))]
  const [holder] = elementsNamed(source, 'lvl').length > 0 ? elementsNamed(source, 'lvl') : cachesOf(source)
  const format = textIn(elementAt(holder, 'formatCode'))
  const points: (string | null)[] = []
  for (const point of elementsOf(holder).filter(({ name }) => name === 'pt')) {
    const index = Number(point.attribute('idx'))
    if (!Number.isInteger(index) || index < 0 || index >= mostPoints) continue
    while (points.length < index) points.push(null)
    const stored = oneLine(textIn(elementAt(point, 'v')))
    points[index] = holder?.name === 'numCache' || holder?.name === 'numLit' ? shownNumber(stored, format) : stored
  }
  return points
}

const mostPoints = 10_000

function cachesOf(source: XmlElement): readonly XmlElement[] {
  return ['numCache', 'strCache', 'numLit', 'strLit'].flatMap((name) => elementsNamed(source, name))
}
