import { expect, test } from 'vitest'
import { readOnce } from '../../src/proofread/text/read-once.ts'

test('what is read of something is read once, also where nothing was found', () => {
  const asked: string[] = []
  const firstDigit = readOnce(({ text }: { readonly text: string }) => {
    asked.push(text)
    return /\d/.exec(text)?.[0]
  })
  const [with5, without] = [{ text: 'xếp thứ 5' }, { text: 'không có số' }]
  expect([with5, with5, without, without].map(firstDigit)).toEqual(['5', '5', undefined, undefined])
  expect(asked).toEqual(['xếp thứ 5', 'không có số'])
})

test('another thing with the same text is read by itself', () => {
  let times = 0
  const read = readOnce((_: { readonly text: string }) => (times += 1))
  expect([read({ text: 'a' }), read({ text: 'a' })]).toEqual([1, 2])
})
