import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { readServerConfig } from '../../src/server/read-config.ts'
import { knownVariables } from '../support/known-variables.ts'

/** Instructions with their arguments; lines that go on are joined, comments left out. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? []
    return { name, rest: rest.replace(/\s+/g, ' ') }
  })
const all = (name: string) => instructions.filter((each) => each.name === name).map(({ rest }) => rest)

describe('Dockerfile', () => {
  test('it has only known instructions, and two stages', () => {
    const known =
      /^(FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT|CMD|LABEL|ARG|SHELL|ADD|ONBUILD)$/
    expect(instructions.filter(({ name }) => !known.test(name))).toEqual([])
    expect(all('FROM')).toEqual(['node:24-slim AS build', 'node:24-slim'])
  })

  test('what it copies is there, or in the stage before', () => {
    for (const rest of all('COPY')) {
      const [from, ...sources] = rest.split(' ').slice(0, -1)
      if (from?.startsWith('--from=')) expect(from).toBe('--from=build')
      else expect([from, ...sources].filter((path) => !existsSync(String(path)))).toEqual([])
    }
  })

  test('it works as a plain user, with its data in a volume', () => {
    expect(all('USER')).toEqual(['node'])
    expect(all('VOLUME')).toEqual(['/data'])
    expect(all('ENV').join(' ')).toContain('CHISO_DATA=/data')
  })

  test('it starts the command line, and sets only variables that exist', () => {
    const [, program] = JSON.parse(all('ENTRYPOINT')[0] ?? '')
    expect(existsSync(program)).toBe(true)
    const names = [
      ...all('ENV')
        .join(' ')
        .matchAll(/(\w+)=/g),
    ].map(([, name]) => name)
    expect(names.filter((name) => ![...knownVariables, 'NODE_ENV'].includes(String(name)))).toEqual([])
  })

  test.each([
    [200, 0],
    [503, 1],
  ])('its health check turns an answer of %i into the exit code %i', async (status, code) => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.writeHead(status).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const [, command = ''] = /CMD (\[.*\])/.exec(all('HEALTHCHECK')[0] ?? '') ?? []
    const [, ...args] = JSON.parse(command) as string[]
    const env = { ...process.env, CHISO_PORT: String((server.address() as AddressInfo).port) }
    const [ended] = await once(spawn(process.execPath, args, { env }), 'exit')
    server.close()
    expect([ended, asked]).toEqual([code, ['/api/health']])
  })

  test('the image gets what the program reads, and no secret', () => {
    const left = readFileSync('.dockerignore', 'utf8').split('\n')
    const read = [
      'package.json',
      'package-lock.json',
      'rolldown.config.ts',
      'bin',
      'src',
      'frameworks',
      'examples',
      'tools',
    ]
    expect(read.filter((path) => left.includes(path))).toEqual([])
    expect(left).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules', 'data']))
  })
})

interface Service {
  readonly image?: string
  readonly build?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly healthcheck?: unknown
}

const composeText = readFileSync('compose.yaml', 'utf8')
const compose = load(composeText) as {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, null>>
}
const services = Object.entries(compose.services)

describe('compose.yaml', () => {
  test('it is made of known parts that name each other', () => {
    const known = [
      ...['build', 'cap_drop', 'depends_on', 'entrypoint', 'environment', 'healthcheck', 'image', 'init', 'ports'],
      ...['read_only', 'restart', 'security_opt', 'shm_size', 'stop_grace_period', 'tmpfs', 'volumes'],
    ]
    expect(Object.keys(compose)).toEqual(['name', 'services', 'volumes'])
    for (const [name, service] of services) {
      expect(
        Object.keys(service).filter((key) => !known.includes(key)),
        name,
      ).toEqual([])
      expect('image' in service !== 'build' in service, name).toBe(true)
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(Object.keys(compose.services)).toContain(other)
        if (condition === 'service_healthy') expect(compose.services[other]).toHaveProperty('healthcheck')
      }
      const named = (service.volumes ?? []).map((volume) => volume.split(':')[0])
      expect(named.filter((volume) => !(String(volume) in compose.volumes))).toEqual([])
    }
  })

  test('nothing is reached from outside but through a proxy on the machine', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:8080:8080'])
  })

  test('secrets come from a file, which lists exactly those', () => {
    const asked = new Set([...composeText.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name))
    const listed = [...readFileSync('deploy/secrets.env.example', 'utf8').matchAll(/^(\w+)=(.*)$/gm)]
    expect(listed.map(([, name]) => name).toSorted()).toEqual([...asked].toSorted())
    expect(listed.filter(([, , value]) => value !== '')).toEqual([])
    const secret = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /SECRET|PASSWORD|KEY/.test(name)),
    )
    expect(secret.length).toBe(6)
    expect(secret.filter(([, value]) => !/^\$\{\w+:\?[^}]+\}$/.test(value))).toEqual([])
  })

  test('the server takes its settings: a database, a store for evidence, an address', () => {
    const given = compose.services.chiso?.environment ?? {}
    expect(Object.keys(given).filter((name) => !knownVariables.includes(name))).toEqual([])
    const values = { CHISO_BASE_URL: 'https://chiso.example.vn' }
    const filled = Object.entries(given).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+):\?[^}]*\}/, (_, asked) => values[asked as keyof typeof values] ?? 'a'.repeat(64)),
    ])
    expect(readServerConfig(Object.fromEntries(filled))).toMatchObject({
      baseUrl: 'https://chiso.example.vn',
      databaseUrl: `postgres://chiso:${'a'.repeat(64)}@database:5432/chiso`,
      evidence: { s3: { endpoint: 'http://store:7070', bucket: 'evidence' } },
    })
  })
})
