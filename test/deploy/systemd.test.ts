import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isMissing } from '../support/installed.ts'
import { knownVariables } from '../support/known-variables.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const run = promisify(execFile)
const analyze = '/usr/bin/systemd-analyze'
const unit = readFileSync('deploy/chiso.service', 'utf8')

/** Where a value of 10 is no protection at all; systemd calls up to 2 "OK" and services without settings 9.6 "UNSAFE". */
const mostExposure = 2

test('the service starts a program that is there, with variables that exist', () => {
  const [, path = ''] = /^ExecStart=\/usr\/bin\/node \/opt\/chiso\/(\S+) serve/m.exec(unit) ?? []
  expect(existsSync(path)).toBe(true)
  const names = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, text = '']) =>
    [...text.matchAll(/(\w+)=/g)].map(([, name]) => name),
  )
  expect(names.filter((name) => ![...knownVariables, 'NODE_ENV', 'TMPDIR'].includes(String(name)))).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['CHISO_DATA', 'TMPDIR']))
})

describe.skipIf(isMissing(analyze, 'systemd'))('systemd-analyze', () => {
  test('takes the unit without a word', async () => {
    const copy = join(temporaryFolder(), basename('chiso.service'))
    // Where Node is differs from machine to machine; systemd looks whether it is there.
    writeFileSync(copy, unit.replace('/usr/bin/node', process.execPath))
    const { stdout, stderr } = await run(analyze, ['verify', '--man=no', copy])
    expect(stdout + stderr).toBe('')
  })

  test(`finds it well protected: an exposure of at most ${mostExposure}`, async () => {
    const { stdout } = await run(analyze, ['security', '--offline=yes', 'deploy/chiso.service'])
    const [, exposure] = /Overall exposure level for chiso\.service: ([\d.]+)/.exec(stdout) ?? []
    expect(Number(exposure)).toBeLessThanOrEqual(mostExposure)
  })
})
