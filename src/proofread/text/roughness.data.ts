/**
 * How a figure may be rough.
 *
 * - `under`: the value is below it (gần, chưa đến).
 * - `over`: the value is above it (hơn, trên).
 * - `about`: the value is near it (khoảng, xấp xỉ).
 */
export type Roughness = 'under' | 'over' | 'about'

/** Words behind which a figure is rough; the longer word goes first. */
export const roughWords: readonly (readonly [Roughness, string])[] = [
  ['under', 'gần|ngót|(?<!mầm )non|sát|chưa đến|chưa tới|chưa đầy|chưa được|không đến|không đầy|suýt soát|dưới'],
  ['over', 'hơn|trên|quá|(?<!người )già|vượt quá|(?<!nước )ngoài'],
  ['about', 'khoảng|xấp xỉ|chừng|tầm|cỡ|ước chừng|ước khoảng|xấp xỉ khoảng'],
]

/** Fractions in words. */
export const fractionWords: readonly (readonly [string, bigint, bigint])[] = [
  ['(?:một )?nửa', 1n, 2n],
  ['(?:một )?phần hai', 1n, 2n],
  ['một phần ba', 1n, 3n],
  ['hai phần ba', 2n, 3n],
  ['một phần (?:tư|bốn)', 1n, 4n],
  ['ba phần (?:tư|bốn)', 3n, 4n],
  ['một phần năm', 1n, 5n],
  ['hai phần năm', 2n, 5n],
  ['ba phần năm', 3n, 5n],
  ['bốn phần năm', 4n, 5n],
  ['một phần mười', 1n, 10n],
  ['chín phần mười', 9n, 10n],
]
