import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textNumbers } from '../../../src/files/answers/text-numbers.ts'

test('a text keeps the number that it was added with first, as in a Map', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.integer({ min: 0, max: 300 }).map(String),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), (texts) => {
      const [ours, known] = [textNumbers(), new Map<string, number>()]
      for (const [number, each] of texts.entries()) {
        expect(ours.add(each, number)).toBe(known.get(each) ?? null)
        if (!known.has(each)) known.set(each, number)
      }
    }),
  )
})

test('fifty thousand ids that begin alike are told apart, and each is known again', () => {
  const numbers = textNumbers()
  const ids = Array.from({ length: 50_000 }, (_, at) => `phieu-${at}`)
  expect(ids.filter((id, at) => numbers.add(id, at) !== null)).toEqual([])
  expect(ids.filter((id, at) => numbers.add(id, 0) !== at)).toEqual([])
})
