import { expect, test } from 'vitest'
import { parseFormula } from '../../src/scoring/formula.ts'
import { faultsOf, shortOutcome } from '../support/scoring.ts'

const figures = { a: '3', b: '4', none: '0', minus: '-2' }

const score = (formula: string, maximum = '100') => shortOutcome({ kind: 'formula', formula }, figures, maximum)

test.each([
  ['1/2 * a', '1.5'],
  ['a / b', '0.75'],
  ['7 / 2', '3.5'],
  ['0.1 + 0.2 == 0.3 ? 1 : 0', '1'],
  ['1 / 3 * 3 == 1 ? 1 : 0', '1'],
  ['a + b * 2', '11'],
  ['(a + b) * 2', '14'],
  ['10 - a - b', '3'],
  ['-minus', '2'],
  ['-(-a)', '3'],
  ['diem_toi_da * a / b', '75'],
  ['a < b ? 1 : 2', '1'],
  ['a >= 3 ? 1 : 2', '1'],
  ['a != 3 ? 1 : 2', '2'],
  ['!(a > b) ? 1 : 2', '1'],
  ['a > b || b > 3 ? 1 : 2', '1'],
  ['a > b && b > 3 ? 1 : 2', '2'],
  ['a > b ? 1 : b > 5 ? 2 : 3', '3'],
  ['none == 0 ? 0 : a / none', '0'],
  ['none != 0 && a / none > 1 ? 1 : 2', '2'],
  ['none == 0 || a / none > 1 ? 1 : 2', '1'],
  ['lam_tron(a / b, 1)', '0.8'],
  ['lam_tron(80.285, 2)', '80.29'],
  ['ty_le(a, b)', '75'],
  ['nho_nhat(a, b, 2)', '2'],
  ['lon_nhat(a, b, 2)', '4'],
  ['noi_suy(a, 2, 10, 4, 20)', '15'],
  ['noi_suy(1, 2, 10, 4, 20)', '10'],
  ['noi_suy(9, 2, 10, 4, 20)', '20'],
  ['noi_suy(a, 4, 10, 2, 20)', '15'],
  ['bac_thang(a, 4, 1, 3, 0.5, 0)', '0.5'],
  ['bac_thang(a, 9, 1, 0)', '0'],
  ['123456789012345678901234567890 / 123456789012345678901234567890', '1'],
])('%s is %s', (formula, value) => {
  expect(score(formula)).toBe(value)
})

test.each([
  ['a / none', 'refused zero-total a'],
  ['ty_le(a, none)', 'refused zero-total a'],
  ['noi_suy(a, 2, 0, 2, 1)', 'refused zero-total a'],
  ['1 / 0', 'refused zero-total diem_toi_da'],
  ['a * 100', 'refused above-maximum a'],
  ['minus - 1', 'refused below-zero minus'],
  ['a + missing', 'missing missing'],
])('%s gives no score: %s', (formula, outcome) => {
  expect(score(formula)).toBe(outcome)
})

test.each([
  ['a name that is no figure', 'a + c', 'there is no figure "c"; there are: a, b'],
  ['a condition for a number', 'a > b', '"a > b" must be a number'],
  ['a condition in a sum', '1 + (a > b)', 'must be a number'],
  ['a number for a condition', 'a ? 1 : 2', '"a" must be a condition'],
  ['a number in a conjunction', 'a && a > b ? 1 : 2', '"a" must be a condition'],
  ['a number denied', '!a ? 1 : 2', '"a" must be a condition'],
  ['two conditions compared', '(a > b) == (b > a) ? 1 : 2', 'must be a number'],
  ['no such function', 'sqrt(a)', 'no function "sqrt"'],
  ['too few arguments', 'lam_tron(a)', 'lam_tron got 1 arguments'],
  ['too many arguments', 'ty_le(a, b, 1)', 'ty_le got 3 arguments'],
  ['one argument for the smallest', 'nho_nhat(a)', 'nho_nhat got 1 arguments'],
  ['a step table without its last points', 'bac_thang(a, 1, 2)', 'bac_thang got 3 arguments'],
  ['decimals that are not written as a number', 'lam_tron(a, b)', 'decimals of lam_tron must be 0 to 12'],
  ['too many decimals', 'lam_tron(a, 13)', 'decimals of lam_tron must be 0 to 12'],
  ['half a decimal', 'lam_tron(a, 0.5)', 'decimals of lam_tron must be 0 to 12'],
  ['a text', '"a"', 'is not a plain decimal'],
  ['bytes', 'b"a"', 'is not a plain decimal'],
  ['yes', 'true', 'is not a plain decimal'],
  ['nothing', 'null', 'is not a plain decimal'],
  ['a power of ten', '1e5', 'is not a plain decimal'],
  ['sixteens', '0x10', 'is not a plain decimal'],
  ['an unsigned number', '1u', 'is not a plain decimal'],
  ['a literal of 31 digits', '1'.repeat(31), 'is not a plain decimal'],
  ['a list', '[1]', 'Exceeded maxListElements'],
  ['an empty list', '[]', '"[]" is not allowed'],
  ['a map', '{1: 2}', 'Exceeded maxMapEntries'],
  ['an empty map', '{}', '"{}" is not allowed'],
  ['indexing', 'a[0]', '"a[0]" is not allowed'],
  ['a member', 'a.b', '"a.b" is not allowed'],
  ['a method', 'a.b()', '"a.b()" is not allowed'],
  ['a macro over a member', 'has(a.b)', 'no function "has"'],
  ['a macro over a list', 'a.all(x, x > 0) ? 1 : 2', 'is not allowed'],
  ['a macro that binds', 'cel.bind(x, 1, x)', 'is not allowed'],
  ['membership', 'a in b ? 1 : 2', 'is not allowed'],
  ['a remainder', 'a % b', '"a % b" is not allowed'],
  ['two formulas', 'a; b', 'Unexpected character'],
  ['nothing at all', '', 'Unexpected token'],
  ['half a formula', 'a +', 'Unexpected token'],
  ['an open bracket', '(a', 'Expected'],
  ['what every object has', 'constructor', 'there is no figure "constructor"'],
  ['what every object is made from', '__proto__', 'Reserved identifier'],
  ['a method of every object', 'toString', 'there is no figure "toString"'],
  ['a method of every object called', 'toString()', 'no function "toString"'],
  ['a method of every object with arguments', 'hasOwnProperty(a, b)', 'no function "hasOwnProperty"'],
  ['a maker of functions', 'constructor(a)', 'no function "constructor"'],
  ['a formula that is too long', `a${' + a'.repeat(250)}`, 'the formula is too long'],
  ['too many operations', `a${'+a'.repeat(200)}`, 'Exceeded maxAstNodes'],
  ['deep brackets', `${'('.repeat(400)}a${')'.repeat(400)}`, 'Exceeded maxDepth'],
  ['many signs', `${'-'.repeat(900)}a`, 'Exceeded'],
  ['many denials', `${'!'.repeat(900)}(a > b) ? 1 : 2`, 'Exceeded'],
  ['a long chain of choices', `${'a > b ? 1 : '.repeat(80)}a`, 'Exceeded'],
])('%s is refused: %s', (_case, formula, fault) => {
  const parsed = parseFormula(formula, ['a', 'b'])
  expect('fault' in parsed && parsed.fault.en).toContain(fault)
})

test('a very deep formula is refused before it is read', () => {
  const formula = `${'('.repeat(300_000)}a${')'.repeat(300_000)}`
  expect(faultsOf({ kind: 'formula', formula }, '1')).toEqual(['the formula is too long'])
})

test('a very long name before a bracket is refused at once', () => {
  const formula = `${'a'.repeat(1_000_000)}(`
  expect(faultsOf({ kind: 'formula', formula }, '1')).toEqual(['the formula is too long'])
})

test('faults are told in Vietnamese too', () => {
  const parsed = parseFormula('a + c', ['a', 'b'])
  expect('fault' in parsed && parsed.fault.vi).toBe('không có số liệu "c"; đang có: a, b')
})
