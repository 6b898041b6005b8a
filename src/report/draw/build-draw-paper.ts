import { formatLongDate } from '../../number/vietnamese-date.ts'
import { paragraph } from '../cells.ts'
import { numbered } from '../outline.ts'
import type { Block, Inline, ReportDocument } from '../report-document.ts'
import { onOneLine } from '../text-blocks.ts'
import { count, dateReference, reference, words } from '../words.ts'
import type { DrawPaper, PaperHash, PaperStage } from './draw-paper.ts'
import { drawnTable, groupsTable, reservesTable } from './draw-tables.ts'

/** Stands where nobody has said anything: room to write by hand. */
const blank = '……………………'

const hashNames: Readonly<Record<PaperHash, string>> = {
  plan: 'Phương án chọn mẫu',
  frame: 'Khung mẫu',
  commitment: 'Bản cam kết',
  previous: 'Biên bản bước trước',
  replacements: 'Lần thay thế cuối ở bước trước',
  protocol: 'Tệp biên bản này',
}

const methodNames: Readonly<Record<PaperStage['method'], string>> = {
  simple: 'ngẫu nhiên đơn giản không hoàn lại',
  systematic: 'hệ thống, theo thứ tự mã',
  'pps-systematic': 'hệ thống, xác suất tỷ lệ với kích thước',
}

/**
 * Builds the paper of a draw, to be signed, in the form of an official document: who drew when and by what, how large the groups were
 * that units were drawn from, who was drawn with which chance, and who waits.
 *
 * @see Decree 30/2020/NĐ-CP, appendix I and appendix III, form of minutes
 */
export function buildDrawPaper(paper: DrawPaper): ReportDocument {
  const { drawnBy, witness, stages } = paper
  return {
    language: 'vi',
    title: 'Biên bản rút mẫu',
    date: paper.date,
    head: {
      ...{ superiorAgency: paper.superior, issuingAgency: paper.office, placeAndDate: '' },
      numberLine: `Số: ${paper.number ?? `${'\u00a0'.repeat(8)}/BB`}`,
      ...{ nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
    },
    documentKind: 'BIÊN BẢN',
    summary: words`Rút mẫu điều tra xã hội học: ${listOf(stages.map(({ name }) => name.toLowerCase()))}`,
    blocks: [
      ...opening(paper),
      ...numbered([
        { title: words`CĂN CỨ RÚT MẪU`, blocks: sources(paper) },
        {
          title: words`KẾT QUẢ RÚT MẪU`,
          blocks: [],
          sections: stages.map((stage) => ({
            title: words`${reference(stage.name, stage.unit)}`,
            blocks: stageBlocks(stage),
          })),
        },
      ]),
      paragraph(
        words`Ai có phương án, khung mẫu và tệp biên bản đều rút lại được và so từng đơn vị. Biên bản được lập xong vào ${dayOf(paper)}./.`,
      ),
    ],
    recipients: ['Như thành phần dự;', 'Lưu: VT.'],
    signature: { titleLines: ['NGƯỜI CHỨNG KIẾN'], name: witness && onOneLine(witness) },
    secondSignature: { titleLines: ['NGƯỜI RÚT MẪU'], name: drawnBy && onOneLine(drawnBy) },
  }
}

function opening(paper: DrawPaper): readonly Block[] {
  const told = (text: string | null, source: string) => (text ? reference(onOneLine(text), source) : blank)
  return [
    paragraph(words`Thời gian: ${dayOf(paper)}.`),
    paragraph(words`Địa điểm: ${told(paper.place, 'scene/place')}.`),
    paragraph(words`Người rút mẫu: ${told(paper.drawnBy, 'scene/drawn-by')}.`),
    paragraph(words`Người chứng kiến: ${told(paper.witness, 'scene/witness')}.`),
  ]
}

function dayOf({ day }: DrawPaper): readonly Inline[] {
  return day ? [reference(formatLongDate(day), 'scene/day')] : words`ngày …… tháng …… năm ………`
}

function sources({ seed, committedOn, unitsInFrame, algorithm, hashes }: DrawPaper): readonly Block[] {
  const committed = committedOn
    ? words`Phương án và khung mẫu được cam kết ngày ${dateReference(committedOn, 'protocol/commitment')}, trước khi có số gieo.`
    : words`KHÔNG CÓ BẢN CAM KẾT: không chứng minh được khung mẫu đã cố định trước khi có số gieo.`
  return [
    paragraph(words`Số gieo công khai: ${reference(seed, 'protocol/seed')}.`),
    paragraph(committed),
    paragraph(
      words`Khung mẫu có ${count(unitsInFrame, 'protocol/frame')} đơn vị. Nguồn ngẫu nhiên: ${reference(algorithm, 'protocol/algorithm')}.`,
    ),
    paragraph(words`Mã băm ${reference('SHA-256', 'protocol')}, các khoảng trống chỉ để dễ đọc:`),
    {
      kind: 'list',
      items: hashes.map(
        ({ kind, sha256 }) => words`${hashNames[kind]}: ${reference(inFours(sha256), `protocol/${kind}`)}`,
      ),
    },
  ]
}

/** A hash that a line can be broken in, and an eye can follow. */
function inFours(sha256: string): string {
  return sha256.replace(/(.{8})(?=.)/g, '$1 ')
}

function stageBlocks(stage: PaperStage): readonly Block[] {
  const how = words`Cách rút: ${methodNames[stage.method]}.`
  const reserves = stage.groups.reduce((sum, group) => sum + group.reserves.length, 0)
  const short = stage.groups.some((group) => group.reserves.length < stage.reservesAsked)
  const asked = count(stage.reservesAsked, `plan/${stage.unit}/reserves`)
  return [
    paragraph(how),
    groupsTable(stage),
    drawnTable(stage),
    ...(reserves > 0 ? [reservesTable(stage)] : []),
    ...(short ? [paragraph(words`Có nhóm không đủ ${asked} đơn vị dự bị như phương án vì không còn đơn vị nào.`)] : []),
  ]
}

function listOf(names: readonly string[]): readonly Inline[] {
  return names.flatMap((name, at) => words`${at === 0 ? '' : ', '}${reference(name, 'plan/stages')}`)
}
