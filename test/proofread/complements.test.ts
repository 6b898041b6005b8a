import { expect, test } from 'vitest'
import { coverWhole } from '../../src/proofread/sums/complements.data.ts'

test.each([
  [['đúng hạn', 'quá hạn'], true],
  [['hoàn thành đúng hạn', 'hoàn thành quá hạn', 'đang thực hiện trong hạn', 'đang thực hiện quá hạn'], true],
  [['hoàn thành đúng hạn', 'hoàn thành quá hạn', 'đang thực hiện trong hạn'], false],
  [['vượt so với kế hoạch', 'đạt so với kế hoạch'], false],
  [['đạt', 'chưa đạt'], true],
  [['nam', 'nữ'], true],
  [['nữ', 'dân tộc thiểu số'], false],
  [['cấp tỉnh', 'cấp huyện'], false],
  [['cấp tỉnh', 'cấp huyện', 'cấp xã'], true],
])('whether %j are all there are: %s', (labels, expected) => expect(coverWhole(labels)).toBe(expected))
