import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { DrawProtocol } from '../../src/contract/draw-records.ts'
import { expectGolden } from '../support/golden.ts'
import { runHere } from '../support/run-here.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const frames = 'test/golden/survey/frames'
const sources = ['--plan', `${frames}/plan.yaml`, '--frame', `${frames}/frame.csv`]
const seed = 'Xổ số ngày 2/12/2026: 12345'
const laterSeed = 'Xổ số ngày 9/12/2026: 67890'
let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

const at = (name: string) => join(folder, name)
const read = (name: string): DrawProtocol => JSON.parse(readFileSync(at(name), 'utf8'))

async function drawn(args: readonly string[], language: 'vi' | 'en' = 'vi') {
  const { code, stdout, stderr } = await runHere(['survey', ...args], { language })
  return { code, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') }
}

const commit = (from = sources, out = 'cam-ket.json') =>
  drawn(['draw', ...from, '--commit', '--date', '1/12/2026', '--out', at(out)])

async function drawFirst(...more: readonly string[]) {
  await commit()
  const how = ['--seed', seed, '--commitment', at('cam-ket.json'), '--out', at('bien-ban.json')]
  return drawn(['draw', ...sources, ...how, ...more])
}

/** Lists twenty households in each village that was drawn. */
function listHouseholds(): readonly string[] {
  const villages = read('bien-ban.json').stages[1]!.groups.flatMap((group) => group.drawn.map(({ code }) => code))
  const rows = villages.flatMap((code) =>
    Array.from({ length: 20 }, (_, index) => `${index + 1},Hộ ${index + 1},${code}`),
  )
  writeFileSync(at('ho.csv'), ['code,name,parent', ...rows].join('\n'))
  return villages
}

const households = (list = 'ho.csv') => [
  ...['--plan', `${frames}/plan.yaml`, '--list', at(list)],
  ...['--stage', 'household', '--protocol', at('bien-ban.json')],
]

test('commitment, draw and protocol of the simulated frame are the same to the byte, on any machine', async () => {
  const { code, stdout, stderr } = await drawFirst()
  expect([code, stderr]).toEqual([0, ''])
  expectGolden('survey/frames/protocol.txt', stdout)
  expectGolden('survey/frames/protocol.json', readFileSync(at('bien-ban.json'), 'utf8'))
  expectGolden('survey/frames/commitment.json', readFileSync(at('cam-ket.json'), 'utf8'))
})

test('anybody can draw again what a protocol says', async () => {
  await drawFirst()
  const { code, stdout } = await drawn(['verify-draw', at('bien-ban.json'), ...sources], 'en')
  expect([code, stdout]).toEqual([
    0,
    `the protocol holds: the replay gives the same, hash ${read('bien-ban.json').sha256}\n`,
  ])
})

test('a protocol in which a unit was put in the place of another is told by its units', async () => {
  await drawFirst()
  const text = readFileSync(at('bien-ban.json'), 'utf8')
  const [, code = ''] = /"code": "(X0\d-T\d)"/.exec(text) ?? []
  writeFileSync(at('sua.json'), text.replace(`"code": "${code}"`, `"code": "${code}0"`))
  const { code: exit, stderr } = await drawn(['verify-draw', at('sua.json'), ...sources])
  const parent = code.slice(0, 3)
  expect([exit, stderr]).toEqual([
    1,
    [
      'lỗi: biên bản khác với kết quả rút lại:',
      `- Thôn ${code}0 (${parent}): có trong biên bản nhưng không được rút`,
      `- Thôn ${code} (${parent}): được rút nhưng không có trong biên bản`,
      '',
    ].join('\n'),
  ])
})

test.each([
  ['a weight', /"weight": [\d.]+/, '"weight": 1.5', 'has another place, probability or figure'],
  ['the hash', /"sha256": "\w{64}"\n}/, `"sha256": "${'0'.repeat(64)}"\n}`, '- form or hash of the file'],
  ['the day of the commitment', '"committedOn": "2026-12-01"', '"committedOn": "2026-11-01"', '- commitment'],
  ['the seed', seed, laterSeed, 'was drawn but does not stand in the protocol'],
])('%s cannot be edited unseen', async (_, from, to, said) => {
  await drawFirst()
  writeFileSync(at('sua.json'), readFileSync(at('bien-ban.json'), 'utf8').replace(from, to))
  const { code, stderr } = await drawn(['verify-draw', at('sua.json'), ...sources], 'en')
  expect([code, stderr]).toEqual([1, expect.stringContaining(said)])
})

test('a frame or a plan that was changed after the commitment is not drawn from', async () => {
  await commit()
  writeFileSync(
    at('khung.csv'),
    readFileSync(`${frames}/frame.csv`, 'utf8').replace('Thôn 1,X01,,117', 'Thôn 1,X01,,118'),
  )
  writeFileSync(at('plan.yaml'), readFileSync(`${frames}/plan.yaml`, 'utf8').replace('reserves: 2', 'reserves: 3'))
  const how = ['--seed', seed, '--commitment', at('cam-ket.json'), '--out', at('bien-ban.json')]
  const otherFrame = await drawn(['draw', '--plan', `${frames}/plan.yaml`, '--frame', at('khung.csv'), ...how])
  const otherPlan = await drawn(['draw', '--plan', at('plan.yaml'), '--frame', `${frames}/frame.csv`, ...how])
  expect([otherFrame.code, otherPlan.code]).toEqual([1, 1])
  expect(otherFrame.stderr).toMatch(/^lỗi: khác với bản cam kết "cam-ket.json": khung mẫu; /)
  expect(otherPlan.stderr).toMatch(/^lỗi: khác với bản cam kết "cam-ket.json": phương án; /)
})

test('a commitment that was edited is refused', async () => {
  await commit()
  writeFileSync(at('cam-ket.json'), readFileSync(at('cam-ket.json'), 'utf8').replace('2026-12-01', '2026-11-01'))
  const { code, stderr } = await drawn([
    'draw',
    ...sources,
    '--seed',
    seed,
    '--commitment',
    at('cam-ket.json'),
    '--out',
    at('b.json'),
  ])
  expect([code, stderr]).toEqual([
    1,
    'lỗi: "cam-ket.json" nội dung không khớp với mã băm trong tệp: đã bị sửa; kiểm tra lại tệp\n',
  ])
})

test('without a commitment nothing is drawn unless that is asked for, and then the protocol says so', async () => {
  const how = ['draw', ...sources, '--seed', seed, '--out', at('bien-ban.json')]
  const refused = await drawn(how)
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^lỗi: chưa có bản cam kết: /)])
  const { code, stdout } = await drawn([...how, '--without-commitment'])
  expect([code, stdout]).toEqual([0, expect.stringContaining('\nKHÔNG CÓ BẢN CAM KẾT: ')])
  expect(read('bien-ban.json').commitment).toBeNull()
})

test('a draw is not made again over its protocol', async () => {
  await drawFirst()
  const { code, stderr } = await drawFirst()
  expect([code, stderr]).toEqual([1, 'lỗi: tệp "bien-ban.json" đã có và không được ghi đè; chọn tên khác\n'])
})

test('households are drawn later in the villages, with a seed of their own, and chances multiply', async () => {
  await drawFirst()
  listHouseholds()
  await commit(households(), 'cam-ket-ho.json')
  const how = ['--commitment', at('cam-ket-ho.json'), '--out', at('bien-ban-ho.json')]
  const known = await drawn(['draw', ...households(), '--seed', seed, ...how])
  expect([known.code, known.stderr]).toEqual([1, expect.stringMatching(/^lỗi: số gieo này đã dùng ở bước trước/)])
  const { code, stderr } = await drawn(['draw', ...households(), '--seed', laterSeed, ...how])
  expect([code, stderr]).toEqual([0, ''])
  const village = read('bien-ban.json').stages[1]!.groups[0]!.drawn[0]!
  const group = read('bien-ban-ho.json').stages[0]!.groups.find(({ parent }) => parent === village.code)!
  expect(group.drawn).toHaveLength(3)
  expect(group.drawn.every(({ probability }) => probability === '3/20')).toBe(true)
  expect(group.drawn[0]!.overallDecimal).toBeCloseTo((village.overallDecimal * 3) / 20, 14)
  expect(group.drawn[0]!.weight).toBeCloseTo((village.weight * 20) / 3, 10)
  const list = ['--plan', `${frames}/plan.yaml`, '--list', at('ho.csv'), '--protocol', at('bien-ban.json')]
  expect((await drawn(['verify-draw', at('bien-ban-ho.json'), ...list])).code).toBe(0)
})

test('the list of a village is drawn alike alone and with the lists of others', async () => {
  await drawFirst()
  const [village = ''] = listHouseholds()
  const lines = readFileSync(at('ho.csv'), 'utf8').split('\n')
  writeFileSync(at('mot-thon.csv'), lines.filter((line, row) => row === 0 || line.endsWith(village)).join('\n'))
  const how = ['--seed', laterSeed, '--without-commitment']
  await drawn(['draw', ...households(), ...how, '--out', at('tat-ca.json')])
  await drawn(['draw', ...households('mot-thon.csv'), ...how, '--out', at('mot-thon.json')])
  const groups = read('tat-ca.json').stages[0]!.groups.filter(({ parent }) => parent === village)
  expect(read('mot-thon.json').stages[0]!.groups).toEqual(groups)
})

test('a protocol can be signed, and the signature is that of its bytes and of no others', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(at('rieng.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(at('cong-khai.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
  await drawFirst('--sign-with', at('rieng.pem'))
  const check = ['verify-draw', at('bien-ban.json'), ...sources, '--public-key', at('cong-khai.pem'), '--signature']
  expect((await drawn([...check, at('bien-ban.json.sig')])).code).toBe(0)
  writeFileSync(at('khac.sig'), Buffer.alloc(64, 7).toString('base64'))
  const { code, stderr } = await drawn([...check, at('khac.sig')])
  expect([code, stderr]).toEqual([1, 'lỗi: biên bản khác với kết quả rút lại:\n- chữ ký số\n'])
})

test.each<[string, readonly string[], string]>([
  [
    'a short seed',
    [...sources, '--seed', '12345', '--without-commitment'],
    'lỗi: --seed cần ít nhất 16 ký tự, đang là "12345"',
  ],
  [
    'both at once',
    [...sources, '--seed', seed, '--commit'],
    `lỗi: --commit, --seed cần đúng một trong hai: --commit hoặc --seed, đang là "${seed}"`,
  ],
  [
    'a list without its stage',
    ['--plan', `${frames}/plan.yaml`, '--list', 'ho.csv', '--commit'],
    'lỗi: --frame, --list, --stage, --protocol cần --frame một mình, hoặc --list cùng --stage và --protocol, đang là "ho.csv"',
  ],
  [
    'a frame that is not there',
    ['--plan', `${frames}/plan.yaml`, '--frame', 'khong-co.csv', '--commit'],
    'lỗi: không có tệp "khong-co.csv"; kiểm tra lại đường dẫn',
  ],
])('%s is refused', async (_, args, line) => {
  const { code, stdout, stderr } = await drawn(['draw', ...args, '--out', at('b.json')])
  expect([code, stdout, stderr]).toEqual([1, '', `${line}\n`])
})

test('a stage that is not listed later is not drawn from a list', async () => {
  await drawFirst()
  listHouseholds()
  const args = households().map((word) => (word === 'household' ? 'village' : word))
  const { code, stderr } = await drawn(['draw', ...args, '--commit', '--out', at('c.json')])
  expect([code, stderr]).toEqual([
    1,
    'lỗi: --stage cần một bước có listedLater: true trong phương án (household), đang là "village"\n',
  ])
})
