import { readOnce } from '../text/read-once.ts'
import type { Figure } from './figure.ts'

/** Words that may begin what stands behind a number without being what it counts. */
const noUnit =
  /^(?:và|so|năm|là|được|của|thì|với|trong|trên|cho|để|đã|đang|chưa|có|chiếm|đạt|bằng|tăng|giảm|xếp|nhưng|tại|ở|từ|đến|lên|xuống|còn|hoặc|theo|do|gồm|bao|thuộc|cũng|vào|tương|mong|bày|cụ|ước|mà|sẽ|vẫn|đều|chờ|vì)$/u

/** Behind `bị`: those to whom something is done are counted, what is done to others is not. */
const sufferers = /^(?:can|cáo|hại|đơn)$/u

/** What a number counts, in one word; empty where nothing stands behind it. Money counts đồng, whatever its scale. */
export const countedWord = readOnce(({ unit }: Pick<Figure, 'unit'>): string => {
  const fellow = /^đồng\s(?:chí|phạm|bào|nghiệp|đội|hương|môn)(?!\p{L})/u.exec(unit)?.[0]
  if (fellow !== undefined) return fellow
  if (/^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)*đồng/u.test(unit)) return 'đồng'
  const words = unit.split(/\s+/u).filter((word) => !/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word))
  const word = words[0] ?? ''
  return noUnit.test(word) || (word === 'bị' && !sufferers.test(words[1] ?? '')) ? '' : word
})
