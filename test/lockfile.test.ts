import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }

test('the lock file holds the packages of every platform, so that npm ci takes it on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d+\.\d+\.\d+/.test(version) && !packages[`node_modules/${name}`])
      .map(([name]) => `${path} → ${name}`),
  )
  expect(missing, 'run: node tools/complete-lockfile.mjs').toEqual([])
})

test('the lock file says nothing of where packages were taken from', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
