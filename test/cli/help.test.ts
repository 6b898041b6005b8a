import { expect, test } from 'vitest'
import { chiso } from '../support/command-line.ts'
import { runHere } from '../support/run-here.ts'

const commands = [
  [],
  ['score'],
  ['report'],
  ['proofread'],
  ['explain'],
  ['framework'],
  ['framework', 'check'],
  ['framework', 'show'],
  ['framework', 'schema'],
  ['survey'],
  ['survey', 'sample'],
  ['survey', 'estimate'],
  ['survey', 'totals'],
  ['survey', 'ranks'],
  ['survey', 'compare'],
  ['survey', 'plan'],
  ['survey', 'draw'],
  ['survey', 'verify-draw'],
  ['survey', 'print-protocol'],
  ['survey', 'replace'],
  ['survey', 'simulate'],
  ['new'],
  ['audit'],
  ['audit', 'verify'],
  ['verify-publication'],
  ['backup'],
  ['restore'],
  ['serve'],
  ['do', 'publish'],
]

/** Names and what is typed as it stands: the same in both languages. */
const names = new RegExp(
  [
    'Chiso|PAR INDEX|SIPAS|JSON Schema|JSON|docx,pdf,xlsx|\\.yaml|\\.parquet|\\.thay-the\\.json',
    'chiso( (framework|survey|sample|estimate|totals|ranks|compare|plan|draw|verify-draw|print-protocol|replace|simulate|score|report|proofread|explain|new|check|show|schema|audit|verify|verify-publication|backup|restore|serve|do|publish))*',
    '--?[\\w-]+|<vi\\|en>|\\bvi (hoặc|or) en\\b|round\\.yaml|docs/survey(-draw)?\\.md|\\.csv|\\.docx|\\.pdf|\\.xlsx|\\.txt|Word|HTML',
    '[\\w./-]*(bao-cao|dien-bien|par-province)[\\w./-]*',
    '(?<=^ {2})(score|report|proofread|explain|framework|survey|sample|estimate|totals|ranks|compare|plan|draw|verify-draw|print-protocol|replace|simulate|check|show|schema|new|audit|verify|verify-publication|backup|restore|serve|do)\\b',
  ].join('|'),
  'gm',
)
const vietnameseLetter = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
const englishWord =
  /(?<!\p{L})(the|of|and|or|by|with|usage|options?|commands?|arguments?|default|display|help|show|file|folder|list|date|code|output|number|choices)(?!\p{L})/iu

function words(help: string): string {
  return help.replace(names, ' ')
}

test.each(commands.map((command) => [command.join(' ') || 'chiso', command]))(
  'help of %s is Vietnamese by default and English when asked for',
  async (_, command) => {
    const vi = await runHere([...command, '--help'])
    const en = await runHere([...command, '--help'], { language: 'en' })
    expect([vi.code, en.code, vi.stderr, en.stderr]).toEqual([0, 0, '', ''])
    expect(vi.stdout).toMatch(/^Cách dùng: chiso/)
    expect(en.stdout).toMatch(/^Usage: chiso/)
    expect(englishWord.exec(words(vi.stdout))?.[0]).toBeUndefined()
    expect(vietnameseLetter.exec(words(en.stdout))?.[0]).toBeUndefined()
    expect(vi.stdout.trimEnd().split('\n').length).toBe(en.stdout.trimEnd().split('\n').length)
  },
)

test('help fits a narrow terminal', async () => {
  const { stdout } = await runHere(['report', '--help'], { width: 60 })
  expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(60)
})

test('the language can be set once for all commands, and an option goes before it', async () => {
  const [set, asked] = await Promise.all([
    chiso(['--help'], { CHISO_LANG: 'en' }),
    chiso(['--lang=vi', '--help'], { CHISO_LANG: 'en' }),
  ])
  expect(set.stdout).toMatch(/^Usage:/)
  expect(asked.stdout).toMatch(/^Cách dùng:/)
})

test('the version is that of the package', async () => {
  expect(await chiso(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' })
})
