import { expect, test } from 'vitest'
import { formatDate, formatLongDate, parseDate, toIsoDate } from '../../src/number/vietnamese-date.ts'

test.each([
  ['28/3/2025', '28/3/2025', 'ngày 28 tháng 3 năm 2025', '2025-03-28'],
  ['28/03/2025', '28/3/2025', 'ngày 28 tháng 3 năm 2025', '2025-03-28'],
  ['09/12/2024', '09/12/2024', 'ngày 09 tháng 12 năm 2024', '2024-12-09'],
  ['9/12/2024', '09/12/2024', 'ngày 09 tháng 12 năm 2024', '2024-12-09'],
  ['15/01/2025', '15/01/2025', 'ngày 15 tháng 01 năm 2025', '2025-01-15'],
  ['5/2/2025', '05/02/2025', 'ngày 05 tháng 02 năm 2025', '2025-02-05'],
  ['2025-03-28', '28/3/2025', 'ngày 28 tháng 3 năm 2025', '2025-03-28'],
  [' 31/10/2024 ', '31/10/2024', 'ngày 31 tháng 10 năm 2024', '2024-10-31'],
  ['29/2/2024', '29/02/2024', 'ngày 29 tháng 02 năm 2024', '2024-02-29'],
  ['29/2/2000', '29/02/2000', 'ngày 29 tháng 02 năm 2000', '2000-02-29'],
])('%s is the day %s', (text, short, long, iso) => {
  const date = parseDate(text)
  expect(date && [formatDate(date), formatLongDate(date), toIsoDate(date)]).toEqual([short, long, iso])
})

test.each([
  '30/2/2025',
  '29/2/2025',
  '29/2/1900',
  '31/4/2025',
  '0/1/2025',
  '1/0/2025',
  '1/13/2025',
  '32/1/2025',
  '2025-02-30',
  '2025-3-28',
  '28-3-2025',
  '28.3.2025',
  '28/3/25',
  '3/2025',
  '2025',
  'ngày 28',
  '',
  '28/3/2025 10:00',
  '٢٨/٣/٢٠٢٥',
])('"%s" is no day of the calendar', (text) => {
  expect(parseDate(text)).toBeNull()
})

test('every day from 1900 to 2100 that is written reads back as itself', () => {
  const dayMilliseconds = 86_400_000
  const [first, last] = [Date.UTC(1900, 0, 1), Date.UTC(2100, 11, 31)]
  const days = Array.from({ length: (last - first) / dayMilliseconds + 1 }, (_, at) =>
    new Date(first + at * dayMilliseconds).toISOString().slice(0, 10),
  )
  expect([days.length, days[0], days.at(-1)]).toEqual([73_414, '1900-01-01', '2100-12-31'])
  const readBack = (iso: string) => {
    const date = parseDate(iso)
    const again = date && parseDate(formatDate(date))
    return date && toIsoDate(date) === iso && again && toIsoDate(again) === iso
  }
  expect(days.filter((iso) => !readBack(iso))).toEqual([])
})
