import type { Language } from '../fault.ts'
import { Problem } from '../problem.ts'

type Texts = Record<Language, string>

const noRight: Texts = {
  vi: 'không có quyền, hoặc chương trình khác đang mở; đóng chương trình đó, kiểm tra quyền hoặc chọn chỗ khác',
  en: 'no permission, or another program holds it open; close that program, check the rights or choose another place',
}
const fileInWay: Texts = {
  vi: 'một phần của đường dẫn là tệp, không phải thư mục; chọn đường dẫn khác',
  en: 'a part of the path is a file, not a folder; choose another path',
}
const folderInWay: Texts = {
  vi: 'ở đó đã có thư mục cùng tên; đổi tên thư mục đó hoặc chọn chỗ khác',
  en: 'a folder with this name is there; rename it or choose another place',
}
const full: Texts = {
  vi: 'đĩa đã đầy; xóa bớt tệp hoặc chọn đĩa khác',
  en: 'the disk is full; free some space or choose another disk',
}
const readOnly: Texts = { vi: 'đĩa chỉ cho đọc; chọn chỗ khác', en: 'the disk is read-only; choose another place' }
const missing: Texts = { vi: 'đường dẫn không tồn tại; kiểm tra lại', en: 'the path does not exist; check it' }
const tooLong: Texts = { vi: 'đường dẫn quá dài; đặt tên ngắn hơn', en: 'the path is too long; choose a shorter name' }
const loop: Texts = {
  vi: 'liên kết dẫn vòng về chính nó; kiểm tra lại đường dẫn',
  en: 'links lead round in a circle; check the path',
}

const reasons: Readonly<Record<string, Texts>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: noRight,
  EEXIST: fileInWay,
  ENOTDIR: fileInWay,
  EISDIR: folderInWay,
  ENOTEMPTY: folderInWay,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  ENOENT: missing,
  ENAMETOOLONG: tooLong,
  ELOOP: loop,
}

/** Does work on a path; what the system refuses there becomes Problem `unusable-path`. */
export async function onPath<T>(action: 'read' | 'write', path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw pathProblem(action, path, error)
  }
}

/** Tells what a refusal of the file system means to a person; any other error is handed back as it is. */
export function pathProblem(action: 'read' | 'write', path: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  const reason = reasons[code] ?? { vi: `hệ thống báo lỗi ${code}`, en: `the system says ${code}` }
  return new Problem('unusable-path', { action, path, reason })
}

/** The code of an error of the file system, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined
}
