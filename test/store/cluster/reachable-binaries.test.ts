import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { binariesIn } from '../../../src/store/cluster/postgres-binaries.ts'
import { reachableBinaries } from '../../../src/store/cluster/reachable-binaries.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Binaries in a folder that others may enter or not; they are empty files. */
function installed(mode: number, version: string) {
  const folder = temporaryFolder()
  const root = join(folder, 'some-platform', 'native')
  mkdirSync(join(root, 'bin'), { recursive: true })
  writeFileSync(join(root, 'bin', 'postgres'), '', { mode: 0o755 })
  chmodSync(folder, mode)
  return binariesIn(root, version)
}

const copyOf = (version: string) => join(tmpdir(), `chiso-postgres-some-platform-${version}`)

test('binaries that every user may come to are used where they are', async () => {
  const binaries = installed(0o755, crypto.randomUUID())
  expect(await reachableBinaries(binaries)).toBe(binaries)
})

test('binaries in a closed folder are used from a copy that is made once, also by several servers at once', async () => {
  const version = crypto.randomUUID()
  onTestFinished(() => rmSync(copyOf(version), { recursive: true, force: true }))
  const binaries = installed(0o700, version)
  const found = await Promise.all([1, 2, 3].map(() => reachableBinaries(binaries)))
  expect(found.map(({ postgres }) => postgres)).toEqual(Array(3).fill(join(copyOf(version), 'bin', 'postgres')))
  expect([existsSync(found[0]!.postgres), statSync(copyOf(version)).mode & 0o777]).toEqual([true, 0o755])
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`chiso-postgres-some-platform-${version}-`))).toEqual(
    [],
  )
})

test.runIf(process.getuid?.() === 0)('a copy that another user put there is not run', async () => {
  const version = crypto.randomUUID()
  onTestFinished(() => rmSync(copyOf(version), { recursive: true, force: true }))
  mkdirSync(copyOf(version))
  chownSync(copyOf(version), 65534, 65534)
  await expect(reachableBinaries(installed(0o700, version))).rejects.toMatchObject({ code: 'unreachable-folder' })
})
