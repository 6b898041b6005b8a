import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { SourceFile } from '../../src/files/source-file.ts'
import type { CampaignId } from '../../src/framework/ids.ts'
import { bringSurveyFile } from '../../src/operations/campaign-survey/bring-survey-file.ts'
import type { Actor, Context } from '../../src/operations/context.ts'
import type { TestDatabase } from './database.ts'
import { moment, quan } from './people.ts'

const golden = 'test/golden/survey'

/** The sample of three stages of the golden files, its ages called after organisations. */
export const namedUnits = { '18-34': 'Điện Biên', '35-59': 'Tỉnh Lai Châu', '60+': 'Nơi khác' } as const

export const designFile: SourceFile = {
  name: 'design.yaml',
  bytes: readFileSync(`${golden}/designs/three-stages.yaml`),
}

export function answersFile(name = 'tra-loi.csv'): SourceFile {
  const text = readFileSync(`${golden}/data/three-stages.csv`, 'utf8')
  const named = Object.entries(namedUnits).reduce((all, [age, unit]) => all.replaceAll(`,${age},`, `,${unit},`), text)
  return { name, bytes: Buffer.from(named) }
}

/** Brings in design and answers. */
export async function bringSurvey(context: Context, actor: Actor, campaign: CampaignId): Promise<void> {
  await bringSurveyFile(context, actor, { campaign, kind: 'design', file: designFile })
  await bringSurveyFile(context, actor, { campaign, kind: 'answers', file: answersFile() })
}

export const planFile: SourceFile = {
  name: 'plan.yaml',
  bytes: readFileSync(`${golden}/frames/plan.yaml`),
}

/** The frame that the plan is drawn from. */
export const frameFile: SourceFile = { name: 'khung.csv', bytes: readFileSync(`${golden}/frames/frame.csv`) }

/** A protocol that the program made: its hash is that of its content. */
export const protocolFile = {
  name: 'bien-ban.json',
  bytes: readFileSync(`${golden}/frames/protocol.json`),
}

const drawnVillage = JSON.parse(protocolFile.bytes.toString()).stages[1].groups[0].drawn[0].code as string

/** The households of a village that the protocol drew, as a list that was made later. */
export const listFile: SourceFile = {
  name: 'ho.csv',
  bytes: Buffer.from(
    ['parent,code,name', ...Array.from({ length: 9 }, (_, at) => `${drawnVillage},${at + 1},Hộ ${at + 1}`)].join('\n'),
  ),
}

/** A result of which Điện Biên has 82,96 %. */
const content = {
  ...{ indexYear: 2024, formula: 'mean-of-five', figure: 'overall', level: 0.95, weights: null, warnings: [] },
  ...{ ranks: { units: [], withoutValue: [] } },
  estimates: [
    {
      ...{ id: 'overall', kind: 'overall', domain: 'Điện Biên', n: 100, unanswered: 0, value: 82.96, standardError: 1 },
      ...{ df: 10, ciLow: 80.73, ciHigh: 85.19, deff: 1, label: 'reliable', reason: { kind: 'none' }, warnings: [] },
    },
  ],
}

/** Estimates of the year before, as a file that is brought to be compared with. */
export const earlierEstimatesFile: SourceFile = {
  name: 'nam-2023.json',
  bytes: Buffer.from(JSON.stringify({ ...content, indexYear: 2023, estimates: content.estimates })),
}

/** As the owner: plan 1, design 2, answers 3, protocol 4, and result 1. */
export async function fillSurvey({ owner }: TestDatabase, campaign: CampaignId): Promise<void> {
  const files = [
    ...([['plan', planFile] as const, ['design', designFile] as const] as const),
    ...([['answers', answersFile()] as const, ['protocol', protocolFile] as const] as const),
  ]
  for (const [at, [kind, { name, bytes }]] of files.entries()) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await sql`insert into survey_files values
      (${campaign}, ${at + 1}, ${kind}, ${name}, ${sha256}, ${Buffer.from(bytes)}, ${quan.id}, ${moment})`.execute(
      owner,
    )
  }
  await sql`insert into survey_results values
    (${campaign}, 1, 'tinh', '[]', ${JSON.stringify(content)}, ${quan.id}, ${moment})`.execute(owner)
}
