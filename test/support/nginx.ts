import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** nginx with deploy/nginx.conf before a server that tells what it was sent. */
export interface Nginx {
  readonly ports: { readonly http: number; readonly https: number }
  /** Tells `first-bytes` of an upload whose path ends with "waiting". */
  readonly upstream: Server
  stop(): Promise<void>
}

/** Starts nginx on free ports of this machine, with a certificate made for it. */
export async function startNginx(): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-nginx-'))
  chmodSync(folder, 0o755)
  const upstream = createServer(echo).listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const ports = { http: await freePort(), https: await freePort() }
  const names = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'fullchain.pem'), '-subj', '/CN=localhost']
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...names])
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, (upstream.address() as AddressInfo).port, ports))
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  await run('/usr/sbin/nginx', ['-t', ...options])
  const nginx = spawn('/usr/sbin/nginx', options, { stdio: 'ignore' })
  const ended = once(nginx, 'exit')
  for (let tries = 0; tries < 100 && !(await answers(ports.https)); tries++) await wait(50)
  return {
    ports,
    upstream,
    async stop() {
      nginx.kill('SIGTERM')
      await ended
      upstream.closeAllConnections()
      upstream.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tells what it was sent; keeps the answer about a job open; tells of the first bytes of an upload that waits. */
function echo(this: Server, asked: IncomingMessage, answer: ServerResponse): void {
  if (asked.url === '/api/jobs/1') {
    answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
    return
  }
  asked.on('error', () => undefined)
  if (asked.url?.endsWith('waiting')) {
    asked.once('data', (chunk) => this.emit('first-bytes', chunk))
    return
  }
  let bytes = 0
  asked.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  asked.on('end', () => {
    answer.setHeader('strict-transport-security', 'max-age=1')
    answer.end(JSON.stringify({ ...asked.headers, bytes }))
  })
}

/** The file as it is, but for the ports, the certificate and where nginx may write. */
function configuration(folder: string, upstream: number, { http, https }: { http: number; https: number }): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const ours = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('server 127.0.0.1:8080', `server 127.0.0.1:${upstream}`)
    .replace('listen 80;', `listen 127.0.0.1:${http};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${https} ssl`)
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replaceAll('/etc/ssl/chiso', folder)
  const main = `daemon off; user ${process.getuid?.() === 0 ? 'root' : 'nobody'}; worker_processes 1; pid ${join(folder, 'pid')};`
  return `${main}\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${ours}\n}\n`
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  taken.close()
  await once(taken, 'close')
  return port
}

async function answers(port: number): Promise<boolean> {
  const asked = request({ port, rejectUnauthorized: false, path: '/' }).end()
  return once(asked, 'response').then(
    () => true,
    () => false,
  )
}
