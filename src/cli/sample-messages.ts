import type { Language } from '../fault.ts'

const vi = {
  command: 'lập danh sách ai phải hỏi từ các biên bản rút mẫu, kèm xác suất và quyền số',
  protocol: 'biên bản rút mẫu, cho biết tầng, xác suất, quyền số; ghi nhiều lần',
  replacements: 'bản ghi thay thế, cho biết ai trả lời thay; ghi nhiều lần',
  publicKey: 'khóa công khai Ed25519 (PEM), để kiểm tra mọi chữ ký .sig',
  out: 'tệp .csv hoặc .xlsx sẽ ghi; không bao giờ ghi đè',
  listed: (d: { stage: string; asked: number; reserves: number; out: string }) =>
    `${d.stage}: ${d.asked} đơn vị phải hỏi, ${d.reserves} đơn vị dự bị; đã ghi ${d.out}`,
}

export type SampleMessages = typeof vi

const en: SampleMessages = {
  command: 'lists who is to be asked, from the protocols of the draw, with chances and weights',
  protocol: 'a protocol of the draw: strata, chances, weights; once for each',
  replacements: 'a record of replacements, which tells who stood in; once for each',
  publicKey: 'a public Ed25519 key (PEM), by which all .sig are checked',
  out: 'the .csv or .xlsx file to write; never written over',
  listed: (d) => `${d.stage}: ${d.asked} units to ask, ${d.reserves} reserves; ${d.out} was written`,
}

/** What is said of samples. */
export const sampleMessages: Readonly<Record<Language, SampleMessages>> = { vi, en }
