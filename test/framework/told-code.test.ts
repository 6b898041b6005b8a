import { expect, test } from 'vitest'
import { toldCode } from '../../src/framework/told-code.ts'

test.each([
  ['of a sub-criterion as it is', '7.3.6', '7.3.6'],
  ['of a bonus as it is', 'T.1', 'T.1'],
  ['of the rest of a domain in words', '1.khac', '1 (khác)'],
  ['of the survey of a domain in words', '2.khao-sat', '2 (khảo sát)'],
  ['of the satisfaction index in words', '8.sipas', '8 (SIPAS)'],
  ['that only looks like one as it is', 'khac', 'khac'],
])('a code is told %s', (_, code, told) => {
  expect(toldCode(code)).toBe(told)
})
