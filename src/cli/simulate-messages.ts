import type { Language } from '../fault.ts'

const vi = {
  command: 'tạo câu trả lời mô phỏng của cả nước, có giá trị đúng để đối chiếu',
  people: 'số người trả lời, mặc định 36525',
  seed: 'số gieo, mặc định 1; cùng số gieo cho cùng kết quả',
  format: 'csv hoặc parquet, mặc định csv',
  expectedPeople: 'số nguyên từ 2268 đến 100000000',
  simulated: 'Đây là dữ liệu mô phỏng, không phải kết quả khảo sát nào.',
}

const en: typeof vi = {
  command: 'make simulated answers of a whole country, with the true values to compare with',
  people: 'people who answer; 36525 if not stated',
  seed: 'seed, 1 if not stated; the same seed gives the same answers',
  format: 'csv or parquet; csv if not stated',
  expectedPeople: 'a whole number from 2268 to 100000000',
  simulated: 'These are simulated data, not the results of any survey.',
}

/** What `survey simulate` says. */
export const simulateMessages: Readonly<Record<Language, typeof vi>> = { vi, en }
