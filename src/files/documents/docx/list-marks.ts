import { type List, type ListLevel, readLists, wholeOf } from './list-levels.ts'
import { numberForms } from './number-forms.ts'
import { elementAt, elementsOf, isOn, type XmlElement } from './xml-element.ts'

/** Gives the marks that Word sets before the items of its lists. */
export interface ListMarks {
  /** The mark of a paragraph, counted on from those before it: 1., a), –; empty for what is no item. To be asked once for each, in order. */
  next(paragraph: XmlElement): string
}

interface Membership {
  readonly list: string | undefined
  readonly level: number | undefined
}

/** Signs of symbol fonts that are typed as another sign. */
const bullets: Readonly<Record<string, string>> = {
  ...{ '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '➢', '\uf0fc': '✓', '\uf076': '❖', '\uf071': '❑', '\uf0a8': '□' },
  ...{ '\uf02d': '-', '\uf02b': '+', '\uf02a': '*', '\uf06f': '□', '\uf0e0': '➔', '\uf0be': '–' },
  ...{ '·': '•', o: '◦', '§': '▪', Ø: '➢', ü: '✓', v: '❖', q: '❑', '¨': '□', à: '➔' },
}

/** What a level is marked by where its list has the same sign above it: so that its items are not taken for those above. */
const deeper: Readonly<Record<string, string>> = { '-': '–', '–': '-', '•': '◦', '▪': '◦', '+': '•', '*': '◦' }

/**
 * @param numbering the part with the lists; undefined where there is none
 * @see ECMA-376 part 1, §17.9
 */
export function createListMarks(numbering: XmlElement | undefined, styles: XmlElement | undefined): ListMarks {
  const lists = readLists(numbering)
  if (lists.size === 0) return { next: () => '' }
  const byStyle = styleMemberships(styles)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  const count = (id: string, list: List, at: number): readonly number[] => {
    const numbers = counts.get(list.counted) ?? []
    counts.set(list.counted, numbers)
    if (!begun.has(id)) for (const level of list.restarts.keys()) numbers.length = Math.min(numbers.length, level)
    begun.add(id)
    const startOf = (level: number) => list.restarts.get(level) ?? list.levels.get(level)?.start ?? 1
    for (let level = numbers.length; level < at; level += 1) numbers[level] = startOf(level)
    const before = numbers[at]
    numbers[at] = before === undefined ? startOf(at) : before + 1
    numbers.length = at + 1
    return numbers
  }
  return {
    next: (paragraph) => {
      const looks = elementAt(paragraph, 'pPr')
      const style = elementAt(looks, 'pStyle')?.attribute('val') ?? ''
      const own = isOn(elementAt(looks, 'rPr', 'vanish')) ? { list: '', level: undefined } : membershipIn(looks)
      const id = own.list ?? byStyle(style).list
      const list = id === undefined ? undefined : lists.get(id)
      if (id === undefined || !list) return ''
      const at = own.level ?? levelOfStyle(list, style) ?? byStyle(style).level ?? 0
      const level = list.levels.get(at)
      return level ? markOf(list, level, count(id, list, at)) : ''
    },
  }
}

function membershipIn(looks: XmlElement | undefined): Membership {
  const numbered = elementAt(looks, 'numPr')
  const level = elementAt(numbered, 'ilvl')?.attribute('val')
  return {
    list: elementAt(numbered, 'numId')?.attribute('val'),
    level: level === undefined ? undefined : Math.min(8, wholeOf(level, 0)),
  }
}

/** What a style says of lists, by itself or by the one that it is based on. */
function styleMemberships(styles: XmlElement | undefined): (style: string) => Membership {
  const all = new Map(elementsOf(styles).map((style) => [style.attribute('styleId') ?? '', style]))
  const known = new Map<string, Membership>()
  return (name) => {
    const found = known.get(name)
    if (found) return found
    let membership: Membership = { list: undefined, level: undefined }
    let style = all.get(name)
    for (let steps = 0; style && membership.list === undefined && steps < 20; steps += 1) {
      const own = membershipIn(elementAt(style, 'pPr'))
      membership = { list: own.list, level: membership.level ?? own.level }
      style = all.get(elementAt(style, 'basedOn')?.attribute('val') ?? '')
    }
    known.set(name, membership)
    return membership
  }
}

function levelOfStyle({ levels }: List, style: string): number | undefined {
  if (style === '') return undefined
  return [...levels].find(([, level]) => level.style === style)?.[0]
}

function markOf({ levels }: List, level: ListLevel, numbers: readonly number[]): string {
  if (level.form === 'bullet') return bulletOf(levels, level)
  const mark = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const form = level.isLegal ? 'decimal' : (levels.get(at)?.form ?? 'decimal')
    const number = numbers[at]
    return number === undefined ? '' : (numberForms[form] ?? String)(number)
  })
  return mark.trim()
}

function bulletOf(levels: List['levels'], level: ListLevel): string {
  const sign = signOf(level)
  const above = [...levels.values()].slice(0, [...levels.values()].indexOf(level))
  return above.some((each) => each.form === 'bullet' && signOf(each) === sign) ? (deeper[sign] ?? sign) : sign
}

/** A sign that is not known, and one of a symbol font, is shown as a dot. */
function signOf({ text }: ListLevel): string {
  const sign = text.trim()
  return bullets[sign] ?? (/^[^\p{L}\p{Co}\d]{1,3}$/u.test(sign) ? sign : sign === '' ? '' : '•')
}
