import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'

/** A rate, a bound, or a span of time. */
export function isRateOrTime({ text }: Passage, { end, unit }: Figure): boolean {
  return (
    /^[\p{L}\d³² ]{0,20}\/|^(?:\s\p{L}+){1,2}\s(?:mỗi|một|trên một)\s\p{L}/u.test(text.slice(end, end + 24)) ||
    isTime.test(unit) ||
    /trở (?:lên|xuống)/u.test(text.slice(end, end + 40))
  )
}

const isTime = /^(?:năm|tháng|quý|tuần|ngày|giờ|phút|tuổi|lần)(?!\p{L})/u
