import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import type { NextEventView } from '../../../contract/campaign-api-views.ts'
import { formatDay } from '../../parts/format.ts'
import type { Messages } from '../../parts/use-messages.ts'

/** What the clock does next and how long until then: "Còn 3 ngày: hết thời hạn Tự đánh giá, 24 giờ ngày 10/02/2025". */
export function nextEventText({ t, language }: Messages, { window, does, on }: NextEventView, today: string): string {
  const values = { window: windowTexts[window][language], day: formatDay(on) }
  const count = daysBetween(today, on)
  if (does === 'closes')
    return count === 0 ? t('campaigns.closesToday', values) : t('campaigns.closesIn', { ...values, count })
  return t('campaigns.opensIn', { ...values, count })
}

/** @example daysBetween('2025-02-07', '2025-02-10') // => 3 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
