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
    logLevel: 'info',
    metricsToken: undefined,
    frameworksFolder: undefined,
    evidence: { s3: undefined, scanner: undefined },
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
  ['CHISO_LOG_LEVEL', 'loud'],
  ['CHISO_METRICS_TOKEN', 'short'],
  ['CHISO_CLAMAV', 'clamd'],
  ['CHISO_CLAMAV', 'clamd:0'],
  ['CHISO_CLAMAV', 'clamd:70000'],
])('%s=%s is refused by its name', (name, value) => {
  const refuse = () => readServerConfig({ [name]: value })
  expect(refuse).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  expect(refuse).toThrow(expect.objectContaining<Partial<Problem>>({ message: expect.stringContaining(name) }))
})

test('S3 and the scanner are set by their variables', () => {
  const s3 = {
    CHISO_S3_BUCKET: 'b',
    CHISO_S3_KEY: 'k',
    CHISO_S3_SECRET: 's',
    CHISO_S3_ENDPOINT: 'http://127.0.0.1:9000',
  }
  expect(readServerConfig({ ...s3, CHISO_CLAMAV: '[::1]:3310' }).evidence).toEqual({
    s3: { endpoint: 'http://127.0.0.1:9000', bucket: 'b', region: 'us-east-1', key: 'k', secret: 's' },
    scanner: { host: '::1', port: 3310 },
  })
  expect(() => readServerConfig({ ...s3, CHISO_S3_SECRET: undefined })).toThrow(/CHISO_S3_SECRET/)
})
