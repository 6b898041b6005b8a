import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DrawProtocol } from '../../../src/contract/draw-records.ts'
import { signatureOf } from '../../../src/operations/surveys/draw/signature.ts'
import { estimateAnswers } from '../../../src/operations/surveys/estimate-answers.ts'
import type { SampleFiles } from '../../../src/operations/surveys/wanted-of-answers.ts'
import { type DrawnSurvey, drawnExample, drawnSurvey, readProtocolFile } from '../../support/drawn-survey.ts'
import { refusal } from '../../support/refusal.ts'
import { resealed } from '../../support/resealed.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const design = `${drawnExample}/design.yaml`
const answers = `${drawnExample}/tra-loi.csv`
let drawn: DrawnSurvey
let folder = ''
let sample: SampleFiles

beforeEach(async () => {
  folder = temporaryFolder()
  drawn = await drawnSurvey(temporaryFolder())
  sample = { protocols: drawn.protocols, replacements: drawn.replacements }
})

const at = (name: string) => join(folder, name)
const wanted = { domain: null, designEffects: false, errors: { kind: 'linearized' } } as const

const estimated = (paths: readonly string[] = [answers], designPath = design, files = sample) =>
  estimateAnswers(paths, designPath, { ...wanted, ...files })

/** Writes a text into the folder. */
function written(name: string, text: string): string {
  writeFileSync(at(name), text)
  return at(name)
}

describe('protocols that make no one sample are refused:', () => {
  const protocol = (name: string) => readProtocolFile(drawn.at(name))
  const forged = (name: string, change: (protocol: DrawProtocol) => DrawProtocol) => {
    const { bytes } = resealed(change(protocol(name)))
    writeFileSync(at(name), bytes)
    return at(name)
  }
  const [first, later] = ['bien-ban.json', 'bien-ban-ho.json'] as const
  const refused = (protocols: readonly string[], replacements = sample.replacements!) =>
    refusal(estimated([answers], design, { protocols, replacements }))

  test('one given twice, one without those before it, records of none, or none of the records', async () => {
    const [one, two] = drawn.protocols
    expect(await refused([one!, two!, one!])).toEqual(['unrelated-protocols', 'twice'])
    expect(await refused([two!], [])).toEqual(['unrelated-protocols', 'no-first'])
    expect(await refused([one!])).toEqual(['unrelated-protocols', 'record'])
    expect(await refused([one!, two!], [])).toEqual(['unrelated-protocols', 'replacements'])
    const [record] = drawn.replacements
    expect(await refused([one!, two!], [record!, record!])).toEqual(['unrelated-protocols', 'record-twice'])
  })

  test('another draw from the frame, another plan, another draw before, or lists of the same village', async () => {
    const [one, two] = drawn.protocols
    const seed = (each: DrawProtocol) => ({ ...each, seed: 'Xổ số miền Bắc 3/12/2026: 0' })
    expect(await refused([one!, forged(first, seed)], sample.replacements!.slice(0, 1))).toEqual([
      'unrelated-protocols',
      'two-first',
    ])
    expect(await refused([forged(first, seed), two!], [])).toEqual(['unrelated-protocols', 'no-previous'])
    expect(await refused([one!, two!, forged(later, seed)])).toEqual(['unrelated-protocols', 'parent'])
    const plan = (each: DrawProtocol) => ({ ...each, plan: { ...each.plan, sha256: 'a'.repeat(64) } })
    expect(await refused([one!, forged(later, plan)])).toEqual(['unsound-draw-record', 'contradictory'])
  })

  test('one that was edited, and one whose chances were made up and its hash anew', async () => {
    const [one, two] = drawn.protocols
    writeFileSync(at('sua.json'), readFileSync(one!, 'utf8').replace('"X01-T4"', '"X01-T2"'))
    expect(await refused([at('sua.json'), two!])).toEqual(['unsound-draw-record', 'altered'])
    const each = (change: (text: string) => string) => (of: DrawProtocol) =>
      JSON.parse(change(JSON.stringify(of))) as DrawProtocol
    const forgeries = [
      (text: string) => text.replace(/"weight":[\d.]+/, '"weight":1.5'),
      (text: string) => text.replace(/"probability":"62\/167"/, '"probability":"1/2"'),
      (text: string) => text.replace(/"overall":"62\/167"/, '"overall":"1/2"'),
      (text: string) => text.replace(/"places":3/, '"places":2'),
    ]
    for (const forgery of forgeries) {
      expect(await refused([forged(first, each(forgery))], [])).toEqual(['unsound-draw-record', 'contradictory'])
    }
  })

  test('one with the commitment of another draw', async () => {
    const content = { format: 'chiso-draw-commitment', formatVersion: 1, committedOn: '2026-12-01' } as const
    const { plan, frame } = protocol(first)
    const commitment = {
      ...content,
      plan: plan.sha256,
      stage: null,
      frame: frame.sha256,
      units: 1,
      previous: null,
      sha256: 'a'.repeat(64),
    }
    expect(await refused([forged(first, (each) => ({ ...each, commitment }))], [])).toEqual([
      'unsound-draw-record',
      'commitment',
    ])
  })
})

test('with a public key all signatures must be there and hold; without one those that are there are told to be unchecked', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const [pem, pub] = [
    written('khoa.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' }))),
    written('khoa.pub', String(publicKey.export({ type: 'spki', format: 'pem' }))),
  ]
  const copies = [...drawn.protocols, ...drawn.replacements].map((path, index) =>
    written(`${index}.json`, readFileSync(path, 'utf8')),
  )
  const files = { protocols: copies.slice(0, 2), replacements: copies.slice(2) }
  const signed = (key: string | null) => estimated([answers], design, { ...files, publicKey: key })
  expect(await refusal(signed(pub))).toEqual(['unsound-draw-record', 'signature'])
  for (const path of copies) writeFileSync(`${path}.sig`, await signatureOf(readFileSync(path, 'utf8'), pem))
  expect((await signed(pub)).warnings.map(({ code }) => code)).toEqual(['silent-units'])
  expect((await signed(null)).warnings.map(({ code }) => code)).toEqual([
    ...copies.map(() => 'unchecked-signature'),
    'silent-units',
  ])
  writeFileSync(`${copies[3]}.sig`, readFileSync(`${copies[2]}.sig`))
  expect(await refusal(signed(pub))).toEqual(['unsound-draw-record', 'signature'])
})

test('a public key without protocols is refused', async () => {
  expect((await refusal(estimated([answers], design, { publicKey: 'k.pub' }))) as unknown[]).toEqual([
    'invalid-input',
    undefined,
  ])
})
