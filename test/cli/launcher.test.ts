import { cpSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProcess } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What the bundle is made from besides the sources. */
const builtFrom = ['package-lock.json', 'rolldown.config.ts', 'tools/latin-letters.ts']

/** A copy of the package's shell: the launcher, a bundle and sources that say which of them ran. */
function packageCopy(): string {
  const folder = temporaryFolder()
  cpSync('bin', join(folder, 'bin'), { recursive: true })
  for (const path of ['dist/cli/main.js', 'src/cli/main.ts', ...builtFrom]) {
    cpSync('package.json', join(folder, path))
    writeFileSync(join(folder, path), `console.log('${path}')\n`)
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  touch(folder, 'dist/cli/main.js', 1000)
  for (const path of ['src/cli/main.ts', 'src/cli', 'src', ...builtFrom]) touch(folder, path, 900)
  return folder
}

function touch(folder: string, path: string, seconds: number): void {
  utimesSync(join(folder, path), seconds, seconds)
}

const started = (folder: string) => runProcess(process.execPath, [join(folder, 'bin', 'chiso.mjs')], {})

test('the bundle runs while it is newer than every source', async () => {
  expect(await started(packageCopy())).toMatchObject({ code: 0, stdout: 'dist/cli/main.js\n' })
})

// A folder changes with what is removed from it.
test.each(['src/cli/main.ts', 'src/cli', 'src', ...builtFrom])(
  'the sources run as soon as %s is newer than the bundle',
  async (path) => {
    const folder = packageCopy()
    touch(folder, path, 2000)
    expect(await started(folder)).toMatchObject({ code: 0, stdout: 'src/cli/main.ts\n' })
  },
)

test('the sources run where there is no bundle', async () => {
  const folder = packageCopy()
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(await started(folder)).toMatchObject({ code: 0, stdout: 'src/cli/main.ts\n' })
})

test('an old Node hands over to the Node of the package, and says what to do where there is none', async () => {
  const folder = packageCopy()
  const launcher = join(folder, 'bin', 'chiso.mjs')
  const asOld = readFileSync(launcher, 'utf8').replace('process.versions.node', "(process.env.HANDED_OVER ?? '20.0.0')")
  writeFileSync(launcher, asOld.replace("stdio: 'inherit' }", "stdio: 'inherit', env: { HANDED_OVER: '24.0.0' } }"))
  expect(await started(folder)).toMatchObject({ code: 0, stdout: 'dist/cli/main.js\n' })
  rmSync(join(folder, 'node_modules'))
  expect(await started(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('run npm ci first') })
})
