import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ScannerAddress } from '../../src/store/blobs/virus-scan.ts'

/** A scanner that speaks as clamd does. It finds malware in whatever holds "EICAR". */
export interface Clamd {
  readonly address: ScannerAddress
  /** What was scanned, in order. */
  readonly scanned: Buffer[]
}

/** @param answer what is said of a file; "" hangs up without a word */
export async function startClamd(answer: (file: Buffer) => string = verdict): Promise<Clamd> {
  const scanned: Buffer[] = []
  const server = createServer((socket) => {
    readInstream(socket).then(
      (file) => {
        scanned.push(file)
        socket.end(answer(file))
      },
      () => socket.destroy(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { address: { host: '127.0.0.1', port: (server.address() as { port: number }).port }, scanned }
}

export function verdict(file: Buffer): string {
  return file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
}

async function readInstream(socket: Socket): Promise<Buffer> {
  let bytes = Buffer.alloc(0)
  const take = async (length: number) => {
    while (bytes.length < length) {
      const [more] = (await once(socket, 'data')) as [Buffer]
      bytes = Buffer.concat([bytes, more])
    }
    const taken = bytes.subarray(0, length)
    bytes = bytes.subarray(length)
    return taken
  }
  const command = (await take(10)).toString()
  if (command !== 'zINSTREAM\0') throw new Error(command)
  const chunks: Buffer[] = []
  for (;;) {
    const length = (await take(4)).readUInt32BE()
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(await take(length))
  }
}
