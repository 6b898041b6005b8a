import type { Block, Heading, Inline } from './report-document.ts'

/** A section before its number is known. */
export interface Section {
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  readonly sections?: readonly Section[]
}

/**
 * Numbers sections by counting (I., 1., 1.1.) and lays them out one after the other. Sections without content are left out,
 * so that a round without a survey has no empty chapter.
 */
export function numbered(sections: readonly Section[]): readonly Block[] {
  return laidOut(sections, 1, '')
}

function laidOut(sections: readonly Section[], level: Heading['level'], above: string): readonly Block[] {
  return sections.filter(hasContent).flatMap(({ title, blocks, sections: inner = [] }, index) => {
    const number = level === 1 ? roman(index + 1) : `${above}${index + 1}`
    const heading: Heading = { kind: 'heading', level, label: `${number}.`, content: title }
    const below = level === 1 ? '' : `${number}.`
    return [heading, ...blocks, ...(level === 3 ? [] : laidOut(inner, level === 1 ? 2 : 3, below))]
  })
}

function hasContent({ blocks, sections = [] }: Section): boolean {
  return blocks.length > 0 || sections.some(hasContent)
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  const sign = signs.find(([size]) => size <= value)
  return sign ? `${sign[1]}${roman(value - sign[0])}` : ''
}
