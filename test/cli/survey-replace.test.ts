import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { DrawProtocol } from '../../src/contract/draw-records.ts'
import type { RecordedReplacement, ReplacementRecord } from '../../src/contract/replacement-record.ts'
import { hashOf } from '../../src/operations/surveys/draw/draw-hashes.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const frames = 'test/golden/survey/frames'
const plan = ['--plan', `${frames}/plan.yaml`]
const sources = [...plan, '--frame', `${frames}/frame.csv`]
const seed = 'Xổ số ngày 2/12/2026: 12345'
const laterSeed = 'Xổ số ngày 9/12/2026: 67890'
let folder = ''

const at = (name: string) => join(folder, name)
const json = <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8'))
const record = () => json<ReplacementRecord>('bien-ban.thay-the.json')

async function survey(args: readonly string[], language: 'vi' | 'en' = 'vi') {
  const { code, stdout, stderr } = await runHere(['survey', ...args], { language })
  return { code, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') }
}

/** The village X03-T2 drops out, for which X03-T3 waits; or another unit. */
const replace = (unit = 'X03-T2', more: readonly string[] = [], day = '5/12/2026') =>
  survey(['replace', at('bien-ban.json'), '--unit', unit, '--reason', 'lũ cuốn đường', '--date', day, ...more])

const draw = (...more: readonly string[]) =>
  survey(['draw', ...sources, '--seed', seed, '--without-commitment', '--out', at('bien-ban.json'), ...more])

const verify = (...more: readonly string[]) => survey(['verify-draw', at('bien-ban.json'), ...sources, ...more])

beforeEach(async () => {
  folder = temporaryFolder()
  await draw()
})

test('the reserve whose turn it is takes the place, and the record follows the protocol', async () => {
  const { code, stdout, stderr } = await replace()
  const [first] = record().replacements
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toBe(
    [
      'Đơn vị dự bị X03-T3 thay X03-T2 (X03)',
      `Mã băm của lần thay này, công bố để không ai bỏ được: ${first!.sha256}`,
      'đã ghi bien-ban.thay-the.json',
      '',
    ].join('\n'),
  )
  expect(first).toEqual({
    ...{ stage: 'village', parent: 'X03', stratum: '', unit: 'X03-T2', reserve: 'X03-T3' },
    ...{ reason: 'lũ cuốn đường', at: '2026-12-05' },
    ...{ previous: json<DrawProtocol>('bien-ban.json').sha256, sha256: expect.any(String) },
  })
  await replace('X04-T4')
  expect(record().replacements.map(({ reserve, previous }) => [reserve, previous])).toEqual([
    ['X03-T3', first!.previous],
    ['X04-T5', first!.sha256],
  ])
  expect((await verify('--replacements', at('bien-ban.thay-the.json'))).code).toBe(0)
})

test.each([
  ['a unit that was not drawn', 'X03-T3', 'không có trong các đơn vị được rút của biên bản; kiểm tra lại mã'],
  ['a unit that was replaced', 'X04-T4', 'đã được thay'],
  ['a unit without a reserve left', 'X04-T2', 'không còn đơn vị dự bị nào trong cùng nhóm;'],
  ['a reserve in a place without another left', 'X04-T5', 'không còn đơn vị dự bị nào trong cùng nhóm;'],
  ['a commune in which villages were drawn', 'X04', 'là nơi biên bản này đã rút tiếp các đơn vị cấp dưới,'],
])('%s is not replaced', async (_, unit, said) => {
  await replace('X04-T4')
  const before = readFileSync(at('bien-ban.thay-the.json'))
  const { code, stderr } = await replace(unit)
  expect([code, stderr]).toEqual([1, expect.stringContaining(`lỗi: đơn vị "${unit}" ${said}`)])
  expect(readFileSync(at('bien-ban.thay-the.json')).equals(before)).toBe(true)
  expect(existsSync(at('bien-ban.thay-the.json.part'))).toBe(false)
})

test('a replacement without a reason, or dated before the last one, is refused', async () => {
  await replace()
  const [early, silent] = [
    await replace('X04-T4', [], '4/12/2026'),
    await survey(['replace', at('bien-ban.json'), '--unit', 'X04-T4', '--reason', ' ']),
  ]
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('ngày không trước lần thay trước')])
  expect([silent.code, silent.stderr]).toEqual([1, expect.stringContaining('--reason cần lý do')])
})

/** Writes a record whose replacements were changed, their hashes made anew where that is asked for. */
function forge(change: (all: RecordedReplacement[]) => RecordedReplacement[], isRehashed: boolean): void {
  let previous = record().protocol
  const replacements = change(record().replacements).map((each) => {
    const { sha256: _, ...content } = { ...each, previous }
    const forged = isRehashed ? { ...content, sha256: hashOf(content) } : each
    previous = forged.sha256
    return forged
  })
  writeFileSync(at('bien-ban.thay-the.json'), JSON.stringify({ ...record(), replacements }))
}

const edited =
  (changes: Partial<RecordedReplacement>, row = 1) =>
  (all: RecordedReplacement[]) =>
    all.map((each, index) => (index === row ? { ...each, ...changes } : each))

test.each<[string, (all: RecordedReplacement[]) => RecordedReplacement[], boolean, string]>([
  [
    'a reason that was edited',
    edited({ reason: 'khác' }),
    false,
    ', lần thay thứ 2, có nội dung không khớp với mã băm',
  ],
  ['one taken out', (all) => [all[0]!, all[2]!], false, ', lần thay thứ 2, không nối tiếp lần trước'],
  ['the first taken out', (all) => all.slice(1), false, ', lần thay thứ 1, không nối tiếp lần trước'],
  ['two that changed places', ([a, b, c]) => [a!, c!, b!], false, ', lần thay thứ 2, không nối tiếp lần trước'],
  [
    'a reserve that was chosen',
    edited({ reserve: 'X04-T1' }),
    true,
    ', lần thay thứ 2, không lấy đơn vị dự bị đến lượt',
  ],
  ['a stage made up', edited({ stage: 'commune' }), true, ', lần thay thứ 2, không lấy đơn vị dự bị đến lượt'],
  [
    'a unit that holds no place',
    edited({ unit: 'X04-T1' }),
    true,
    ', lần thay thứ 2, thay một đơn vị không giữ chỗ nào',
  ],
  ['more than there are reserves', edited({ unit: 'X04-T2', parent: 'X04' }, 2), true, ', lần thay thứ 3, không lấy'],
  ['a date before', edited({ at: '2026-12-01' }), true, ', lần thay thứ 2, có ngày trước ngày của lần trước'],
])('a record with %s does not hold', async (_, change, isRehashed, said) => {
  for (const unit of ['X03-T2', 'X04-T4', 'X06-T1']) await replace(unit)
  forge(change, isRehashed)
  const checked = await verify('--replacements', at('bien-ban.thay-the.json'))
  expect([checked.code, checked.stderr]).toEqual([
    1,
    expect.stringContaining(`lỗi: bản ghi thay thế "bien-ban.thay-the.json"${said}`),
  ])
  expect((await replace('X08-T1')).stderr).toBe(checked.stderr)
})

test('a record of another protocol, and what is no record, are refused', async () => {
  await replace()
  writeFileSync(at('bien-ban.thay-the.json'), JSON.stringify({ ...record(), protocol: 'a'.repeat(64) }))
  const [first] = record().replacements
  const { sha256: _, ...content } = { ...first!, previous: 'a'.repeat(64) }
  const replacements = [{ ...content, sha256: hashOf(content) }]
  writeFileSync(at('bien-ban.thay-the.json'), JSON.stringify({ ...record(), replacements }))
  expect((await replace('X04-T4')).stderr).toContain('thuộc một biên bản khác')
  writeFileSync(at('bien-ban.thay-the.json'), '{}')
  expect((await replace('X04-T4')).stderr).toContain('không phải bản ghi do chiso survey replace lập')
})

function keys(name: string): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(at(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(at(`${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }))
}

test('the record of a signed protocol is signed with the same key, anew each time', async () => {
  for (const name of ['khoa', 'khac']) keys(name)
  await survey([
    'draw',
    ...sources,
    '--seed',
    seed,
    '--without-commitment',
    '--out',
    at('ky.json'),
    '--sign-with',
    at('khoa.pem'),
  ])
  const order = (unit: string, key?: string) =>
    survey([
      ...['replace', at('ky.json'), '--unit', unit, '--reason', 'dân đi vắng', '--date', '5/12/2026'],
      ...(key ? ['--sign-with', at(key)] : []),
    ])
  expect((await order('X03-T2')).stderr).toContain('ghi --sign-with với khóa đã ký biên bản')
  expect((await order('X03-T2', 'khac.pem')).stderr).toContain('thuộc biên bản do khóa khác ký')
  expect((await order('X03-T2', 'khoa.pem')).stdout).toContain('đã ghi ky.thay-the.json, ky.thay-the.json.sig')
  const firstSignature = readFileSync(at('ky.thay-the.json.sig'), 'utf8')
  expect((await order('X04-T4', 'khoa.pem')).code).toBe(0)
  const check = () =>
    survey([
      ...['verify-draw', at('ky.json'), ...sources, '--public-key', at('khoa.pub'), '--signature', at('ky.json.sig')],
      ...['--replacements', at('ky.thay-the.json')],
    ])
  expect((await check()).code).toBe(0)
  writeFileSync(at('ky.thay-the.json.sig'), firstSignature)
  for (const refused of [await check(), await order('X06-T1', 'khoa.pem')])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('có chữ ký số không khớp')])
})

/** Lists households in each of some villages. */
function list(villages: readonly string[], households = 20): void {
  const rows = villages.flatMap((code) =>
    Array.from({ length: households }, (_, row) => `${row + 1},Hộ ${row + 1},${code}`),
  )
  writeFileSync(at('ho.csv'), ['code,name,parent', ...rows].join('\n'))
}

const drawHouseholds = (...more: readonly string[]) =>
  survey([
    ...['draw', ...plan, '--list', at('ho.csv'), '--stage', 'household', '--protocol', at('bien-ban.json')],
    ...['--seed', laterSeed, '--without-commitment', '--out', at('ho.json'), ...more],
  ])

const verifyHouseholds = (...more: readonly string[]) =>
  survey(['verify-draw', at('ho.json'), ...plan, '--list', at('ho.csv'), '--protocol', at('bien-ban.json'), ...more])

const withRecord = () => ['--replacements', at('bien-ban.thay-the.json')]

test('the list of a reserve in a place is drawn from, with the chance of the unit that it stands for', async () => {
  await replace()
  list(['X03-T3', 'X03-T4'])
  expect((await drawHouseholds()).stderr).toContain('"X03-T3"')
  const { code, stdout } = await drawHouseholds(...withRecord())
  expect([code, stdout]).toEqual([0, expect.stringContaining('Hộ thuộc X03-T3, thay cho X03-T2: rút 3 trong 20')])
  const replaced = json<DrawProtocol>('bien-ban.json').stages[1]!.groups[0]!.drawn[0]!
  const { stages, replacements } = json<DrawProtocol>('ho.json')
  const [group, other] = stages[0]!.groups
  expect([replaced.code, group!.insteadOf, other!.insteadOf]).toEqual(['X03-T2', 'X03-T2', undefined])
  expect(group!.drawn[0]!.overallDecimal).toBeCloseTo((replaced.overallDecimal * 3) / 20, 14)
  expect(replacements).toBe(record().replacements[0]!.sha256)
})

test('a draw with reserves in places is made again with its record, also after more were added to that', async () => {
  await replace()
  list(['X03-T3', 'X03-T4'])
  await drawHouseholds(...withRecord())
  expect((await verifyHouseholds(...withRecord())).code).toBe(0)
  await replace('X04-T4')
  expect((await verifyHouseholds(...withRecord())).code).toBe(0)
  const without = await verifyHouseholds()
  expect([without.code, without.stderr]).toEqual([
    1,
    expect.stringContaining('--replacements cần bản ghi thay thế của bước trước'),
  ])
  forge(edited({ reason: 'khác' }, 0), true)
  const other = await verifyHouseholds(...withRecord())
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('- bản ghi thay thế của bước trước')])
})

test('the list of a unit that was replaced is refused, and a record without a list too', async () => {
  await replace()
  list(['X03-T2', 'X03-T4'])
  expect((await drawHouseholds(...withRecord())).stderr).toContain('"X03-T2"')
  const { code, stderr } = await draw(...withRecord())
  expect([code, stderr]).toEqual([1, expect.stringContaining('--replacements cần đi cùng --list')])
})

test('reserves of a household come in their order, and one in a place may drop out itself', async () => {
  list(['X03-T2', 'X03-T4'], 5)
  await drawHouseholds()
  const [group] = json<DrawProtocol>('ho.json').stages[0]!.groups
  const [first = '', second = ''] = group!.reserves.map(({ code }) => code)
  const [codes, others] = json<DrawProtocol>('ho.json').stages[0]!.groups.map(({ drawn }) =>
    drawn.map(({ code }) => code),
  )
  // Three of five are drawn in either village: one code at least in both.
  const one = codes!.find((code) => others!.includes(code))!
  const order = (unit: string, ...more: readonly string[]) =>
    survey(['replace', at('ho.json'), '--unit', unit, '--reason', 'vắng', '--date', '10/12/2026', ...more])
  expect((await order(one)).stderr).toContain('có ở nhiều đơn vị cấp trên; ghi --parent')
  const parent = ['--parent', 'X03-T2']
  expect((await order(one, ...parent)).stdout).toContain(`Đơn vị dự bị ${first} thay ${one} (X03-T2)`)
  expect((await order(first, ...parent)).stdout).toContain(`Đơn vị dự bị ${second} thay ${first} (X03-T2)`)
  expect((await order(second, ...parent)).stderr).toContain('không còn đơn vị dự bị nào')
  expect((await verifyHouseholds('--replacements', at('ho.thay-the.json'))).code).toBe(0)
})
