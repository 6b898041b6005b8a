interface Reminded {
  readonly codes: readonly string[]
}

/** What is said to who reminds of something twice on a day. */
export const remindedToday = {
  vi: ({ codes }: Reminded) =>
    `hôm nay đã nhắc về ${codes.join(', ')}; mỗi ngày nhắc một lần, hãy bỏ ra hoặc để ngày mai`,
  en: ({ codes }: Reminded) =>
    `of ${codes.join(', ')} somebody reminded today; once a day is enough, leave out or wait`,
}
