import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { changedExample, put } from '../support/example-copy.ts'
import { runHere } from '../support/run-here.ts'
import { cases } from './bad-input.cases.ts'

const lastLine = {
  vi: (count: number) => `lỗi: ${count} lỗi trong các tệp`,
  en: (count: number) => `error: ${count} ${count === 1 ? 'fault' : 'faults'} in the files`,
}

/** The lines on stderr, places named from the round's folder. */
function linesFrom(folder: string, stderr: string): string[] {
  return stderr.trimEnd().replaceAll(`${folder}/`, '').split('\n')
}

describe.each(cases)('$title', ({ changes, vi, en }) => {
  test('is refused with place, what was found and what to do, in both languages', async () => {
    const folder = changedExample(changes)
    const results = [await runHere(['score', folder]), await runHere(['score', folder], { language: 'en' })]
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual([
      [1, ''],
      [1, ''],
    ])
    expect(linesFrom(folder, results[0]!.stderr)).toEqual([...vi, lastLine.vi(vi.length)])
    expect(linesFrom(folder, results[1]!.stderr)).toEqual([...en, lastLine.en(en.length)])
  })

  test('leaves no report, no folder and no draft', async () => {
    const folder = changedExample(changes)
    const out = join(dirname(folder), 'ra')
    const { code, stderr } = await runHere(['report', folder, '--out', out])
    expect([code, existsSync(out)]).toEqual([1, false])
    expect(linesFrom(folder, stderr)).toEqual([...vi, `${lastLine.vi(vi.length)}; chưa ghi gì`])
    expect(readdirSync(dirname(folder))).toEqual(['kỳ'])
  })
})

test('every message is written in its own language', () => {
  const places = /^[\w.]+(:\d+:\d+)?: /
  const quoted = /"[^"]*"|\([^)]*\)|: [\w, .-]+$|(got|đang là|choose one of|there are|columns are)[: ].*$/g
  const plain = (line: string) => line.replace(places, '').replace(quoted, ' ')
  const inEnglish = /(?<!\p{L})(the|of|is|must|expected|does|not|choose|there|missing|stands)(?!\p{L})/iu
  const inVietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
  expect(cases.flatMap(({ vi }) => vi).filter((line) => inEnglish.test(plain(line)))).toEqual([])
  expect(cases.flatMap(({ en }) => en).filter((line) => inVietnamese.test(plain(line)))).toEqual([])
})

test('all faults of all files are listed, file by file and from top to bottom, by the process as well', async () => {
  const folder = changedExample({
    'round.yaml': put('  symbol:', '  simbol:'),
    'figures.csv': (text) => put('44399', '60000')(String(put('vấn đề,25,', 'vấn đề,hai lăm,')(text))),
    'scores.csv': (text) => put('8.5,', '8.55,')(String(put('"1,323","1,323"', '"1,323","1,6"')(text))),
    'sipas.csv': () => null,
    'domains.csv': put('last_year_total', 'total'),
    'timeline.csv': put('09/12/2024', '9.12'),
  })
  const { code, stdout, stderr } = await chiso(['report', folder, '--out', join(folder, 'ra')])
  expect([code, stdout, existsSync(join(folder, 'ra'))]).toEqual([1, '', false])
  expect(linesFrom(folder, stderr)).toEqual([
    'round.yaml:11:3: thiếu khóa "symbol"; hãy thêm vào',
    'round.yaml:15:3: khóa "simbol" không có trong quy định; có phải là "symbol"?',
    'figures.csv:2:60: "hai lăm" không phải là số; viết như 82,96 hoặc 36.525',
    'figures.csv:46:82: "Số hồ sơ giải quyết trực tuyến, không dùng bản giấy" (60.000) lớn hơn "Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình" (50.328); phần không thể vượt tổng, kiểm tra lại',
    'scores.csv:20:49: điểm 1,6 vượt điểm tối đa 1,5; kiểm tra lại điểm hoặc mã',
    'scores.csv:26:1: mã "8.55" không có trong bộ tiêu chí; có phải là "8.5"?',
    'domains.csv:1:1: thiếu cột "last_year_total"; các cột đang có: domain, name, total',
    'domains.csv:1:13: cột "total" không có trong quy định; các cột được dùng: domain, name, last_year_total',
    'timeline.csv:2:1: "9.12" không phải là ngày; viết như 28/3/2025',
    `${lastLine.vi(9)}; chưa ghi gì`,
  ])
})
