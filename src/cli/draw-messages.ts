import type { Language } from '../fault.ts'

const vi = {
  draw: 'rút mẫu từ khung theo phương án và số gieo công khai, lập biên bản',
  verify: 'rút lại theo biên bản và so từng đơn vị, từng chữ số',
  protocol: 'biên bản do chiso survey draw lập',
  plan: 'tệp .yaml của phương án chọn mẫu (mẫu: docs/survey-draw.md)',
  frame: 'khung mẫu: tệp .csv hoặc .xlsx liệt kê các đơn vị',
  list: 'danh sách lập sau, thay cho --frame: ví dụ hộ của các thôn đã rút',
  stage: 'bước được rút từ --list, ví dụ household',
  previous: 'biên bản của bước ngay trước',
  commit: 'lập bản cam kết: cố định phương án và khung trước khi có số gieo',
  day: 'ngày cam kết, ví dụ 1/12/2026; mặc định hôm nay',
  seed: 'số gieo công khai, ít nhất 16 ký tự, ví dụ kết quả xổ số kèm ngày',
  commitment: 'bản cam kết đã lập; từ chối rút nếu phương án hay khung đã đổi',
  withoutCommitment: 'rút khi không có bản cam kết; biên bản sẽ nêu rõ',
  out: 'tệp JSON sẽ ghi; không bao giờ ghi đè',
  signWith: 'khóa riêng Ed25519 (PEM) để ký số; chữ ký ghi vào tệp .sig bên cạnh',
  signature: 'tệp chữ ký số .sig',
  publicKey: 'khóa công khai Ed25519 (PEM) của người ký',
  seedName: 'số-gieo',
  stageName: 'bước',
  expectedSource: '--frame một mình, hoặc --list cùng --stage và --protocol',
  expectedAction: 'đúng một trong hai: --commit hoặc --seed',
  expectedList: 'đi cùng --list, --stage và --protocol',
  expectedSigned: '--signature và --public-key cùng nhau',
  same: 'biên bản đúng: rút lại cho cùng kết quả, mã băm',
}

export type DrawMessages = typeof vi

const en: DrawMessages = {
  draw: 'draws a sample from a frame by plan and public seed, with a protocol',
  verify: 'draws again what a protocol says and compares every unit and every digit',
  protocol: 'a protocol written by chiso survey draw',
  plan: 'the .yaml file of the sampling plan (example: docs/survey-draw.md)',
  frame: 'the frame: a .csv or .xlsx file that lists the units',
  list: 'a list made later, in place of --frame: households of the villages that were drawn',
  stage: 'the stage that is drawn from --list, such as household',
  previous: 'the protocol of the stage before',
  commit: 'write a commitment: plan and frame are fixed before there is a seed',
  day: 'day of the commitment, such as 1/12/2026; today unless stated',
  seed: 'the public seed, 16 characters at least, such as lottery numbers with their day',
  commitment: 'the commitment; no draw if plan or frame have changed since',
  withoutCommitment: 'draw without a commitment; the protocol will say so',
  out: 'the JSON file to write; never written over',
  signWith: 'a private Ed25519 key (PEM) to sign with; the signature goes beside, as .sig',
  signature: 'the signature, a .sig file',
  publicKey: "the signer's public Ed25519 key (PEM)",
  seedName: 'seed',
  stageName: 'stage',
  expectedSource: '--frame alone, or --list with --stage and --protocol',
  expectedAction: 'exactly one of --commit and --seed',
  expectedList: 'with --list, --stage and --protocol',
  expectedSigned: '--signature and --public-key together',
  same: 'the protocol holds: the replay gives the same, hash',
}

/** What the commands that draw samples say. */
export const drawMessages: Readonly<Record<Language, DrawMessages>> = { vi, en }
