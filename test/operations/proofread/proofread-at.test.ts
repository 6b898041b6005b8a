import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proofreadAt } from '../../../src/operations/proofread/proofread-at.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const wish = { frameworkId: null, language: 'vi', now: new Date('2025-03-31T00:00:00Z') } as const

/** Sentences enough for minutes. */
const endless = 'Tỷ lệ hồ sơ đúng hạn đạt 90/116 hồ sơ, đạt 53,42%, gồm 48 hồ sơ A, 86 hồ sơ B.\n'.repeat(50_000)

test.each([
  ['time', { seconds: 3, megabytes: 1024 }, 'the time to proofread it exceeds 3 s'],
  ['memory', { seconds: 60, megabytes: 64 }, 'the memory that it takes exceeds 64 MB'],
])('a document that takes too much %s is refused, and nothing is written', async (_, limits, said) => {
  const [path, page] = [join(temporaryFolder(), 'dai.txt'), join(temporaryFolder(), 'soat.html')]
  writeFileSync(path, endless)
  await expect(proofreadAt(path, { ...wish, outputs: { page } }, limits)).rejects.toThrow(said)
  expect(existsSync(page)).toBe(false)
})
