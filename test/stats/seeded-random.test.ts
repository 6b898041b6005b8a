import { expect, test } from 'vitest'
import { seededDraw, xoshiro } from '../../src/stats/seeded-random.ts'

test('from the state 1, 2, 3, 4 the generator gives what its definition gives by hand', () => {
  // The result is rotl(s1 · 5, 7) · 9. First s1 = 2: 10 · 2⁷ · 9 = 11520. The new s1 is 2 ⊕ (3 ⊕ 1) = 0, which gives 0.
  // Then s = (1 ⊕ (4 ⊕ 2), 0, (3 ⊕ 1) ⊕ 2 · 2⁹, rotl(4 ⊕ 2, 11)) = (7, 0, 1026, 12288), so that s1 becomes 0 ⊕ 1026 ⊕ 7 = 1029:
  // 5145 · 2⁷ · 9 = 5927040.
  const next = xoshiro([1, 2, 3, 4])
  expect([next(), next(), next()]).toEqual([11520, 0, 5927040])
})

test('a seed gives the same draws each time, another seed others', () => {
  const draws = (seed: number) => {
    const draw = seededDraw(seed)
    return Array.from({ length: 20 }, () => draw(1000))
  }
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
})

test('numbers below a limit come about equally often', () => {
  const draw = seededDraw(2024)
  const counts = Array.from({ length: 7 }, () => 0)
  for (let round = 0; round < 70_000; round++) counts[draw(7)]! += 1
  // The standard deviation of a count is √(70000 · 1/7 · 6/7) ≈ 93.
  expect(counts.filter((count) => Math.abs(count - 10_000) > 400)).toEqual([])
})
