import type { Language } from '../fault.ts'

const vi = {
  unknownOption: (word: string) => `không có tùy chọn ${word}`,
  unknownCommand: (word: string) => `không có lệnh ${word}`,
  missingArgument: (word: string) => `thiếu tham số ${word}`,
  missingOption: (word: string) => `thiếu tùy chọn ${word}`,
  missingValue: (word: string) => `thiếu giá trị cho ${word}`,
  tooMany: () => 'thừa tham số',
  invalid: (word: string) => `tham số không hợp lệ: ${word}`,
  invalidValue: (option: string, value: string, expected: string) => `${option} cần ${expected}, đang là "${value}"`,
  suggested: (word: string) => `có phải là ${word}?`,
  missingCommand: () => 'thiếu lệnh; chọn một lệnh ở trên',
}

type UsageMessages = typeof vi

const en: UsageMessages = {
  unknownOption: (word) => `there is no option ${word}`,
  unknownCommand: (word) => `there is no command ${word}`,
  missingArgument: (word) => `argument ${word} is missing`,
  missingOption: (word) => `option ${word} is missing`,
  missingValue: (word) => `${word} needs a value`,
  tooMany: () => 'too many arguments',
  invalid: (word) => `invalid argument: ${word}`,
  invalidValue: (option, value, expected) => `${option} must be ${expected}, got "${value}"`,
  suggested: (word) => `did you mean ${word}?`,
  missingCommand: () => 'a command is missing; choose one of those above',
}

/** What is said of a command that was not understood. */
export const usageMessages: Readonly<Record<Language, UsageMessages>> = { vi, en }
