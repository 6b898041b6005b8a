import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Problem } from '../../problem.ts'

/** Tells the name of the malware in a file; undefined for a clean one. */
export type VirusScan = (content: AsyncIterable<Uint8Array>) => Promise<string | undefined>

export interface ScannerAddress {
  readonly host: string
  readonly port: number
}

const silenceMilliseconds = 60_000
const mostReplyBytes = 4096

/**
 * Scans by ClamAV's daemon over TCP. Whatever is no clear answer counts as no scan.
 *
 * @throws Problem `scanner-unavailable`
 * @see clamd(8), COMMANDS, INSTREAM
 */
export function clamavScan(address: ScannerAddress): VirusScan {
  return async (content) => {
    try {
      return readVerdict(await ask(address, content))
    } catch (error) {
      if (error instanceof NoVerdict || isOfNetwork(error)) throw new Problem('scanner-unavailable', {})
      throw error
    }
  }
}

class NoVerdict extends Error {}

async function ask(address: ScannerAddress, content: AsyncIterable<Uint8Array>): Promise<string> {
  const socket = connect(address)
  socket.setTimeout(silenceMilliseconds, () => socket.destroy(new NoVerdict('the scanner is silent')))
  const reply = readReply(socket)
  try {
    // The scanner may answer and hang up before the end: what it says counts, not that sending failed.
    await Promise.race([send(socket, content), reply])
    return await reply
  } finally {
    reply.catch(() => undefined)
    socket.destroy()
  }
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const bytes of content) {
    // A length of zero would end the file here.
    if (bytes.byteLength === 0) continue
    await write(socket, lengthOf(bytes.byteLength))
    await write(socket, bytes)
  }
  await write(socket, lengthOf(0))
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain')
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

async function readReply(socket: Socket): Promise<string> {
  let text = ''
  for await (const bytes of socket as AsyncIterable<Buffer>) {
    text += bytes.toString('utf8')
    if (text.includes('\0') || text.length > mostReplyBytes) break
  }
  return text
}

function readVerdict(reply: string): string | undefined {
  const [, found, clean] = /^stream: (?:(.+) FOUND|(OK))\0?\s*$/.exec(reply) ?? []
  if (found === undefined && clean === undefined) throw new NoVerdict(reply)
  return found
}

function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
