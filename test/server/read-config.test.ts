import { expect, test } from 'vitest'
import type { Problem } from '../../src/problem.ts'
import { readServerConfig } from '../../src/server/read-config.ts'

test('without settings the server keeps its data in ./data and is reached from this machine only', () => {
  expect(readServerConfig({})).toEqual({
    dataFolder: './data',
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 8080,
    baseUrl: undefined,
    secret: undefined,
  })
})

test('settings come from the environment', () => {
  const config = readServerConfig({ CHISO_PORT: '0', DATABASE_URL: 'postgres://x@y/z', CHISO_DATA: '/srv/chiso' })
  expect(config).toMatchObject({ port: 0, databaseUrl: 'postgres://x@y/z', dataFolder: '/srv/chiso' })
})

test.each([
  ['CHISO_PORT', 'tám nghìn'],
  ['CHISO_PORT', '70000'],
  ['DATABASE_URL', 'localhost'],
  ['CHISO_BASE_URL', 'chiso'],
  ['CHISO_SECRET', 'short'],
])('%s=%s is refused by its name', (name, value) => {
  const refuse = () => readServerConfig({ [name]: value })
  expect(refuse).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  expect(refuse).toThrow(expect.objectContaining<Partial<Problem>>({ message: expect.stringContaining(name) }))
})
