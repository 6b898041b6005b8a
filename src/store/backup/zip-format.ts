/**
 * The zip format, always with 64-bit sizes and without comments, as `unzip` and every archive program reads it.
 *
 * @see PKWARE, APPNOTE.TXT - .ZIP File Format Specification 6.3.10, sections 4.3 and 4.5.3
 */

export type ZipMethod = 'store' | 'deflate'

export interface ZipEntry {
  readonly name: string
  readonly method: ZipMethod
  readonly crc32: number
  /** Bytes as they stand in the file, and unpacked. */
  readonly packedBytes: number
  readonly bytes: number
  /** Where its header begins. */
  readonly offset: number
}

export interface ZipDirectory {
  readonly offset: number
  readonly bytes: number
  readonly entries: number
}

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  end: 0x06054b50,
} as const

const methods = { store: 0, deflate: 8 } as const satisfies Record<ZipMethod, number>
const version = 45
const isUtf8 = 0x0800
/** 1 January 1980, the first day of the format: when a part was made stands in the manifest. */
const firstDay = 0x21
const in64 = 0xffffffff
const in64Short = 0xffff
const ownerReadsAndWrites = (0o100600 << 16) >>> 0

export const localBytes = (nameBytes: number) => 30 + nameBytes + 20
/** The three records at the end of the file. */
export const endBytes = 56 + 20 + 22

/** The header before a part's bytes. */
export function localHeader({ name, method, crc32, packedBytes, bytes }: ZipEntry): Buffer {
  const text = Buffer.from(name)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(signatures.local, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(isUtf8, 6)
  head.writeUInt16LE(methods[method], 8)
  head.writeUInt16LE(firstDay, 12)
  head.writeUInt32LE(crc32, 14)
  head.writeUInt32LE(in64, 18)
  head.writeUInt32LE(in64, 22)
  head.writeUInt16LE(text.length, 26)
  head.writeUInt16LE(20, 28)
  return Buffer.concat([head, text, sizes64(bytes, packedBytes)])
}

/** The line of the directory that names a part. */
export function centralHeader({ name, method, crc32, packedBytes, bytes, offset }: ZipEntry): Buffer {
  const text = Buffer.from(name)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(signatures.central, 0)
  head.writeUInt16LE((3 << 8) | version, 4)
  head.writeUInt16LE(version, 6)
  head.writeUInt16LE(isUtf8, 8)
  head.writeUInt16LE(methods[method], 10)
  head.writeUInt16LE(firstDay, 14)
  head.writeUInt32LE(crc32, 16)
  head.writeUInt32LE(in64, 20)
  head.writeUInt32LE(in64, 24)
  head.writeUInt16LE(text.length, 28)
  head.writeUInt16LE(28, 30)
  head.writeUInt32LE(ownerReadsAndWrites, 38)
  head.writeUInt32LE(in64, 42)
  return Buffer.concat([head, text, sizes64(bytes, packedBytes, offset)])
}

function sizes64(...numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * numbers.length, 2)
  numbers.forEach((number, index) => {
    extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index)
  })
  return extra
}

/** What follows the directory. */
export function endRecords({ offset, bytes, entries }: ZipDirectory): Buffer {
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(signatures.end64, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeUInt16LE(version, 12)
  end64.writeUInt16LE(version, 14)
  end64.writeBigUInt64LE(BigInt(entries), 24)
  end64.writeBigUInt64LE(BigInt(entries), 32)
  end64.writeBigUInt64LE(BigInt(bytes), 40)
  end64.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(signatures.locator64, 0)
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(in64Short, 8)
  end.writeUInt16LE(in64Short, 10)
  end.writeUInt32LE(in64, 12)
  end.writeUInt32LE(in64, 16)
  return Buffer.concat([end64, locator, end])
}

/** Reads what follows the directory; undefined if these bytes are not the end of such a file. */
export function readEndRecords(tail: Buffer, fileBytes: number): ZipDirectory | undefined {
  if (tail.length !== endBytes || tail.readUInt32LE(0) !== signatures.end64) return undefined
  if (tail.readUInt32LE(56) !== signatures.locator64 || tail.readUInt32LE(76) !== signatures.end) return undefined
  const [entries, bytes, offset] = [24, 40, 48].map((place) => Number(tail.readBigUInt64LE(place)))
  if (entries === undefined || bytes === undefined || offset === undefined) return undefined
  return offset + bytes + endBytes === fileBytes ? { offset, bytes, entries } : undefined
}

/** Reads the directory; undefined where a line is not one that `centralHeader` writes. */
export function readDirectory(directory: Buffer, entries: number): readonly ZipEntry[] | undefined {
  const read: ZipEntry[] = []
  let at = 0
  while (at < directory.length) {
    const entry = readCentralHeader(directory.subarray(at))
    if (!entry) return undefined
    read.push(entry)
    at += 46 + Buffer.byteLength(entry.name) + 28
  }
  return read.length === entries ? read : undefined
}

function readCentralHeader(line: Buffer): ZipEntry | undefined {
  if (line.length < 46 || line.readUInt32LE(0) !== signatures.central || line.readUInt16LE(30) !== 28) return undefined
  const nameBytes = line.readUInt16LE(28)
  const extra = 46 + nameBytes + 4
  if (line.length < extra + 24) return undefined
  const method = (Object.keys(methods) as ZipMethod[]).find((each) => methods[each] === line.readUInt16LE(10))
  if (method === undefined) return undefined
  const name = line.toString('utf8', 46, 46 + nameBytes)
  const number = (index: number) => Number(line.readBigUInt64LE(extra + 8 * index))
  const [bytes, packedBytes, offset] = [number(0), number(1), number(2)]
  const isText = line.subarray(46, 46 + nameBytes).equals(Buffer.from(name))
  const isPossible = isText && [bytes, packedBytes, offset].every(Number.isSafeInteger)
  return isPossible ? { name, method, crc32: line.readUInt32LE(16), bytes, packedBytes, offset } : undefined
}
