import type { Language } from '../fault.ts'

const vi = {
  command: 'cộng các phiếu trả lời thành tệp tổng, cộng thêm khi có phiếu mới; estimate, ranks, compare đọc tệp này',
  answers: 'các tệp trả lời .csv hoặc .parquet được cộng vào',
  out: 'tệp tổng mới sẽ ghi; không bao giờ ghi đè',
  into: 'tệp tổng đã có, được cộng thêm; ghi cả tệp một lần hoặc không ghi gì',
  by: 'giữ tổng riêng cho từng giá trị của cột này; với --into: cột mà tệp đã giữ',
  noDesignEffects: 'không giữ những gì hiệu ứng thiết kế cần; tệp nhỏ hơn nhiều',
  expectedTarget: 'đúng một trong hai: --out hoặc --into',
  added: (d: { path: string; files: number; rows: number; allFiles: number; allRows: number }) =>
    `Đã cộng ${d.files} tệp, ${d.rows} phiếu vào ${d.path}; tệp tổng nay gồm ${d.allFiles} tệp, ${d.allRows} phiếu`,
}

export type TotalsMessages = typeof vi

const en: TotalsMessages = {
  command: 'adds answers up to a file of totals, and more as they arrive; estimate, ranks and compare read it',
  answers: 'the files of answers, .csv or .parquet, that are added',
  out: 'a new file of totals to write; never written over',
  into: 'a file of totals that is there and added to; written as a whole or not at all',
  by: 'keep totals for each value of this column; with --into the column that the file keeps',
  noDesignEffects: 'leave out what design effects need; the file is much smaller',
  expectedTarget: 'exactly one of --out and --into',
  added: (d) =>
    `Files added to ${d.path}: ${d.files}, answers: ${d.rows}; in all it has files: ${d.allFiles}, answers: ${d.allRows}`,
}

/** What the command that adds answers up says. */
export const totalsMessages: Readonly<Record<Language, TotalsMessages>> = { vi, en }
