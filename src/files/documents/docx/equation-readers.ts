import { createGathering, type Gathering, type Reader, type Story, write } from './gathering.ts'
import { elementAt, elementsOf, type XmlElement } from './xml-element.ts'

const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻' },
}

/** Digits and signs as they are written raised; undefined for what cannot be. */
export function inRaisedDigits(text: string): string | undefined {
  const letters = [...text].map((letter) => raised[letter])
  return letters.length > 0 && letters.every((letter) => letter !== undefined) ? letters.join('') : undefined
}

/** Behind such a sign a part of a fraction is more than one term. */
const operation = /(?!^)[-+−–×÷·*:/=]/u

/**
 * Readers for the parts of equations, as they are written in one line: a/b, (a + b)/c, x², √(a), a list of rows one behind the other.
 *
 * @param readChildren reads what an element holds
 * @see ECMA-376 part 1, §22.1
 */
export function equationReaders(readChildren: Reader): Readonly<Record<string, Reader>> {
  const textOf = (element: XmlElement | undefined, into: Gathering, story: Story): string => {
    const inner: Gathering = { ...createGathering(), attachments: into.attachments }
    if (element) readChildren(element, inner, story)
    return inner.text.trim()
  }
  const lookOf = (element: XmlElement, looks: string, name: string) => elementAt(element, looks, name)?.attribute('val')
  return {
    f: (fraction, into, story) => {
      const [above, below] = ['num', 'den'].map((name) => textOf(elementAt(fraction, name), into, story))
      const isStacked = lookOf(fraction, 'fPr', 'type') === 'noBar'
      const parts = [above, below].map((part = '') => (!isStacked && operation.test(part) ? `(${part})` : part))
      // One and a half is no eleven halves.
      const gap = /\d$/.test(into.tail) && /^\d/.test(parts[0] ?? '') ? ' ' : ''
      write(gap + parts.join(isStacked ? ' ' : '/'), into, story)
      into.fractionEnd = into.text.length
    },
    sSup: (power, into, story) => {
      write(textOf(elementAt(power, 'e'), into, story), into, story)
      const exponent = textOf(elementAt(power, 'sup'), into, story)
      write(inRaisedDigits(exponent) ?? `^${exponent.length > 1 ? `(${exponent})` : exponent}`, into, story)
    },
    rad: (root, into, story) => {
      const degree = textOf(elementAt(root, 'deg'), into, story)
      const sign = { '': '√', '3': '∛', '4': '∜' }[degree] ?? `${inRaisedDigits(degree) ?? ''}√`
      write(`${sign}(${textOf(elementAt(root, 'e'), into, story)})`, into, story)
    },
    d: (group, into, story) => {
      const parts = elementsOf(group).filter(({ name }) => name === 'e')
      const texts = parts.map((part) => textOf(part, into, story))
      const between = lookOf(group, 'dPr', 'sepChr') ?? '|'
      const [open, close] = [lookOf(group, 'dPr', 'begChr') ?? '(', lookOf(group, 'dPr', 'endChr') ?? ')']
      write(open + texts.join(between) + close, into, story)
    },
    nary: (sum, into, story) => {
      write(lookOf(sum, 'naryPr', 'chr') ?? '∫', into, story)
      readChildren(sum, into, story)
    },
    mr: (row, into, story) => {
      for (const cell of elementsOf(row)) write(` ${textOf(cell, into, story)} `, into, story)
    },
    eqArr: (rows, into, story) => {
      for (const row of elementsOf(rows)) write(` ${textOf(row, into, story)} `, into, story)
    },
    ...{ fPr: () => {}, dPr: () => {}, naryPr: () => {}, radPr: () => {}, eqArrPr: () => {}, sSupPr: () => {} },
  }
}
