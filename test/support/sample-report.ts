import { exact } from '../../src/number/exact.ts'
import { formatNumber, type NumberForm } from '../../src/number/vietnamese-number.ts'
import type { Block, BoundFigure, Cell, Column, Inline, ReportDocument, Row } from '../../src/report/report-document.ts'

const twoDecimals: NumberForm = { decimals: 2, zeros: 'fixed' }
const percent: NumberForm = { decimals: 2, zeros: 'fixed', unit: '%' }
const signed: NumberForm = { decimals: 2, zeros: 'fixed', signed: true }

export function text(words: string): Inline {
  return { kind: 'text', text: words }
}

export function figure(value: string | null, form: NumberForm = twoDecimals, source = 'sample'): BoundFigure {
  const number = value === null ? null : exact(value)
  return { kind: 'figure', value: number, form, text: formatNumber(number, form), source }
}

const words = (content: string): Cell => ({ kind: 'text-cell', content: [text(content)] })

function scoreRow(index: number): Row {
  const id = `c${index}`
  return {
    id,
    role: 'body',
    cells: [
      words('Chính quyền tổ chức nhiều hình thức để người dân dễ dàng tham gia ý kiến xây dựng chính sách'),
      { kind: 'figure-cell', id: `${id}/now`, figure: figure(`8${index % 10}.25`) },
      { kind: 'figure-cell', id: `${id}/before`, figure: figure(`7${index % 10}.5`) },
      {
        kind: 'figure-cell',
        id: `${id}/change`,
        figure: figure('10.75', signed),
        calculation: { kind: 'difference', from: `${id}/now`, subtract: `${id}/before`, decimals: 2 },
      },
    ],
  }
}

const indices = Array.from({ length: 40 }, (_, index) => index)

function column(id: string, title: string, width: number, align: 'left' | 'right' | 'center'): Column {
  return { id, title: [text(title)], width, align }
}

function mean(part: 'now' | 'before', value: string): Cell {
  return {
    kind: 'figure-cell',
    id: `mean/${part}`,
    figure: figure(value),
    calculation: { kind: 'mean', of: indices.map((index) => `c${index}/${part}`), decimals: 2 },
  }
}

function scoreTable(): Block {
  return {
    kind: 'table',
    id: 'scores',
    caption: [text('Kết quả theo tiêu chí')],
    sheetName: 'Tiêu chí',
    columns: [
      column('name', 'Tiêu chí', 9, 'left'),
      column('now', 'Năm nay (%)', 2, 'right'),
      column('before', 'Năm trước (%)', 2, 'right'),
      column('change', 'Tăng/giảm', 2, 'right'),
    ],
    rows: [
      { id: 'part', role: 'part', cells: [words('Phần thứ nhất'), words(''), words(''), words('')] },
      { id: 'group', role: 'group', cells: [words('Nhóm A'), words(''), words(''), words('')] },
      ...indices.map(scoreRow),
      { id: 'mean', role: 'total', cells: [words('Chung'), mean('now', '84.75'), mean('before', '74'), words('')] },
    ],
  }
}

function domainChart(): Block {
  return {
    kind: 'chart',
    id: 'domains',
    title: [text('Điểm các lĩnh vực')],
    alternative: [text('Biểu đồ thanh ngang điểm của ba lĩnh vực trong hai năm.')],
    unit: 'điểm',
    categories: [
      'Công tác chỉ đạo, điều hành cải cách hành chính',
      'Cải cách thể chế',
      'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    ],
    series: [
      { name: 'Năm trước', values: ['8.81', '9.73', '12.24'].map((value) => figure(value)) },
      { name: 'Năm nay', values: ['9.39', '9.43', '11.68'].map((value) => figure(value)) },
    ],
  }
}

function lossPages(): Block {
  return {
    kind: 'landscape',
    blocks: [
      {
        kind: 'table',
        id: 'losses',
        caption: [text('Các tiêu chí thành phần chưa đạt điểm tối đa')],
        sheetName: 'Điểm bị trừ',
        columns: [
          column('code', 'Mã', 2, 'center'),
          column('name', 'Tiêu chí thành phần', 5, 'left'),
          column('max', 'Điểm tối đa', 2, 'right'),
          column('cause', 'Nguyên nhân', 12, 'left'),
          column('agency', 'Đơn vị chủ trì', 4, 'left'),
        ],
        rows: indices.slice(0, 18).map((index) => ({
          id: `loss${index}`,
          role: 'body' as const,
          cells: [
            { kind: 'text-cell', content: [{ kind: 'reference', text: `7.3.${index}`, source: 'sample' }] },
            words('Thực hiện các kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính, ngân sách'),
            {
              kind: 'figure-cell',
              id: `loss${index}/max`,
              figure: figure('1.5', { decimals: 3, zeros: 'atMost' }),
            },
            words(
              'Một số cơ quan, đơn vị chưa lưu đủ dữ liệu đã số hóa; kết quả thường chưa bảo đảm giá trị pháp lý. '.repeat(
                2,
              ),
            ),
            words('Sở Thông tin và Truyền thông'),
          ],
        })),
      },
    ],
  }
}

/** A short made-up report with one of everything that a renderer must write. Its figures mean nothing. */
export function sampleReport(): ReportDocument {
  return {
    language: 'vi',
    title: 'Báo cáo mẫu',
    date: { year: 2025, month: 2, day: 5 },
    head: {
      superiorAgency: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
      issuingAgency: 'SỞ NỘI VỤ',
      numberLine: 'Số:       /BC-SNV',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: 'Tỉnh Mẫu, ngày 05 tháng 02 năm 2025',
    },
    documentKind: 'BÁO CÁO',
    summary: [
      text('Phân tích kết quả mẫu của tỉnh Mẫu năm '),
      figure('2024', { decimals: 0, zeros: 'fixed', ungrouped: true }),
    ],
    blocks: [
      { kind: 'heading', level: 1, label: 'I.', content: [text('Kết quả chỉ số hài lòng')] },
      { kind: 'heading', level: 2, label: '1.', content: [text('Tổng quan')] },
      {
        kind: 'paragraph',
        content: [
          text('Mức độ hài lòng của người dân đạt '),
          { ...figure('82.96', percent), bold: true },
          text(' (một câu dài để xem chữ được dàn đều hai bên và ngắt dòng ra sao trong văn bản tiếng Việt có dấu)'),
          {
            kind: 'footnote',
            content: [text('Ghi chú cuối trang: '), figure('36525', { decimals: 0, zeros: 'fixed' })],
          },
          text('.'),
        ],
      },
      { kind: 'list', items: [[text('Mục thứ nhất của danh sách;')], [text('Mục thứ hai: '), figure(null)]] },
      scoreTable(),
      domainChart(),
      lossPages(),
      { kind: 'heading', level: 2, label: '2.', content: [text('Kiến nghị')] },
      { kind: 'heading', level: 3, label: '2.1.', content: [text('Đối với các cơ quan')] },
      { kind: 'paragraph', content: [text('Đoạn cuối của báo cáo mẫu.')] },
    ],
    recipients: ['Thường trực Tỉnh ủy;', 'Ủy ban nhân dân tỉnh;', 'Lưu: VT, CCHC.'],
    signature: { titleLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: null },
  }
}
