import type { Language } from '../../fault.ts'
import { Problem } from '../../problem.ts'

const full = { vi: 'nơi lưu đã đầy', en: 'the storage is full' }
const closed = { vi: 'máy chủ không có quyền ghi', en: 'the server may not write there' }

const reasons: Readonly<Record<string, Record<Language, string>>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: closed,
  EPERM: closed,
  EROFS: closed,
  EIO: { vi: 'đĩa bị lỗi', en: 'the disk has a fault' },
}

/** Does work on the storage; what the system refuses there becomes a Problem that names no path of the server. */
export async function onStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = reasons[systemCode(error) ?? '']
    throw reason ? new Problem('storage-failed', { reason }) : error
  }
}

/** The code of an error of the file system, such as ENOENT. */
function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** For work on a file that may not be there: undefined then. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  })
}
