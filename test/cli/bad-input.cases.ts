import { strToU8, zipSync } from 'fflate'
import { type Change, firstLines, latin1Bytes, put } from '../support/example-copy.ts'
import { toTcvn3, toVni, toWindows1258 } from '../support/vietnamese.ts'

export interface BadInput {
  readonly title: string
  readonly changes: Readonly<Record<string, Change>>
  /** Every line on stderr but the last, without the folder; in Vietnamese and in English. */
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

const figures = (change: Change) => ({ 'figures.csv': change })
const scores = (change: Change) => ({ 'scores.csv': change })
const settings = (change: Change) => ({ 'round.yaml': change })
const xlsx = () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') })
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

export const cases: readonly BadInput[] = [
  {
    title: 'a table missing',
    changes: figures(() => null),
    vi: ['figures.csv: không có tệp này; cần code, figure, name, unit, value, source'],
    en: ['figures.csv: the file does not exist; expected code, figure, name, unit, value, source'],
  },
  {
    title: 'an empty file',
    changes: scores(() => ''),
    vi: ['scores.csv: tệp trống; cần code, name, self, appraised, lead_agency, cause, evidence, standing'],
    en: ['scores.csv: the file is empty; expected code, name, self, appraised, lead_agency, cause, evidence, standing'],
  },
  {
    title: 'a file of blank lines',
    changes: { 'wishes.csv': () => '\n \n' },
    vi: ['wishes.csv: tệp trống; cần wish, percent'],
    en: ['wishes.csv: the file is empty; expected wish, percent'],
  },
  {
    title: 'a missing column',
    changes: scores(put('self,', 'tự chấm,')),
    vi: [
      'scores.csv:1:1: thiếu cột "self"; các cột đang có: code, name, tự chấm, appraised, lead_agency, cause, evidence, standing',
      'scores.csv:1:11: cột "tự chấm" không có trong quy định; các cột được dùng: code, name, self, appraised, lead_agency, cause, evidence, standing',
    ],
    en: [
      'scores.csv:1:1: column "self" is missing; the columns are: code, name, tự chấm, appraised, lead_agency, cause, evidence, standing',
      'scores.csv:1:11: column "tự chấm" is not known; the columns are: code, name, self, appraised, lead_agency, cause, evidence, standing',
    ],
  },
  {
    title: 'a column twice',
    changes: { 'wishes.csv': () => 'wish,wish,percent\nmột,hai,50\n' },
    vi: ['wishes.csv:1:6: cột "wish" xuất hiện hai lần; hãy giữ một'],
    en: ['wishes.csv:1:6: column "wish" stands twice; keep one'],
  },
  {
    title: 'a row with too few cells',
    changes: scores((t) => `${firstLines(2)(t)}8.5,x\n`),
    vi: ['scores.csv:3:1: dòng có 2 ô, cần 8 ô; ô có dấu phân cách phải đặt trong ngoặc kép'],
    en: ['scores.csv:3:1: the row has 2 cells, expected 8; quote a cell that holds a separator'],
  },
  {
    title: 'a quote not closed',
    changes: scores(put('"0,96","0,96"', '"0,96,"0,96"')),
    vi: [
      'scores.csv:2:53: không đọc được bảng: sau dấu ngoặc kép đóng còn chữ; dấu ngoặc kép trong ô phải viết hai lần (""); kiểm tra dấu ngoặc kép và dấu phân cách',
    ],
    en: [
      'scores.csv:2:53: the table cannot be read: text follows a closing quote; a quote inside a cell is written twice (""); check quotes and separators',
    ],
  },
  {
    title: 'an unknown code',
    changes: scores(put('7.3.6,', '7.36,')),
    vi: ['scores.csv:20:1: mã "7.36" không có trong bộ tiêu chí; có phải là "7.3.6"?'],
    en: ['scores.csv:20:1: code "7.36" does not exist in the framework; did you mean "7.3.6"?'],
  },
  {
    title: 'a code like no other',
    changes: scores(put('7.3.6,', 'XYZ12345,')),
    vi: [
      'scores.csv:20:1: mã "XYZ12345" không có trong bộ tiêu chí; đang có: 1.3.2, 1.7, 1.khac, 2.3.2, 2.khac, 2.khao-sat, 3.khac, 4.khac, 4.khao-sat, 5.4, 5.6, 5.khac, 5.khao-sat, 6.1.1, 6.1.3, 6.3.1, 6.3.2, 6.khac, 6.khao-sat, 7.1.1, 7.1.4, 7.3.4, 7.3.6, 7.3.7, 7.khac, 7.khao-sat, 8.2, 8.3.2, 8.4, 8.5, 8.khac, 8.sipas',
    ],
    en: [
      'scores.csv:20:1: code "XYZ12345" does not exist in the framework; there are: 1.3.2, 1.7, 1.khac, 2.3.2, 2.khac, 2.khao-sat, 3.khac, 4.khac, 4.khao-sat, 5.4, 5.6, 5.khac, 5.khao-sat, 6.1.1, 6.1.3, 6.3.1, 6.3.2, 6.khac, 6.khao-sat, 7.1.1, 7.1.4, 7.3.4, 7.3.6, 7.3.7, 7.khac, 7.khao-sat, 8.2, 8.3.2, 8.4, 8.5, 8.khac, 8.sipas',
    ],
  },
  {
    title: 'no code',
    changes: scores(put('\n7.3.6,', '\n,')),
    vi: ['scores.csv:20:1: ô trống; cần mã'],
    en: ['scores.csv:20:1: the cell is empty; expected a code'],
  },
  {
    title: 'a code twice',
    changes: scores(put('7.3.6,', '7.3.4,')),
    vi: ['scores.csv:20:1: mã "7.3.4" đã có ở dòng 19; hãy giữ một'],
    en: ['scores.csv:20:1: code "7.3.4" stands on line 19 already; keep one'],
  },
  {
    title: 'an unknown figure',
    changes: figures(put('7.3.6,handled_online', '7.3.6,handled_onlin')),
    vi: ['figures.csv:46:7: mã "handled_onlin" không có trong các số liệu của 7.3.6; có phải là "handled_online"?'],
    en: [
      'figures.csv:46:7: code "handled_onlin" does not exist in the figures of 7.3.6; did you mean "handled_online"?',
    ],
  },
  {
    title: 'a figure like no other',
    changes: figures(put('7.3.6,handled_online', '7.3.6,x')),
    vi: [
      'figures.csv:46:7: mã "x" không có trong các số liệu của 7.3.6; đang có: dossiers_full_online_services, handled_online',
    ],
    en: [
      'figures.csv:46:7: code "x" does not exist in the figures of 7.3.6; there are: dossiers_full_online_services, handled_online',
    ],
  },
  {
    title: 'a figure twice',
    changes: figures(put('7.3.6,handled_online', '7.3.6,dossiers_full_online_services')),
    vi: ['figures.csv:46:7: mã "7.3.6/dossiers_full_online_services" đã có ở dòng 45; hãy giữ một'],
    en: ['figures.csv:46:7: code "7.3.6/dossiers_full_online_services" stands on line 45 already; keep one'],
  },
  {
    title: 'a score above its maximum',
    changes: scores(put('"1,323","1,323"', '"1,323","1,6"')),
    vi: ['scores.csv:20:49: điểm 1,6 vượt điểm tối đa 1,5; kiểm tra lại điểm hoặc mã'],
    en: ['scores.csv:20:49: score 1,6 is above the maximum 1,5; check the score or the code'],
  },
  {
    title: 'a score without its comma',
    changes: scores(put('"1,323","1,323"', '1323,"1,323"')),
    vi: ['scores.csv:20:41: giá trị 1323 không hợp lệ; cần số từ 0 đến 100'],
    en: ['scores.csv:20:41: value 1323 does not fit; expected a number from 0 to 100'],
  },
  {
    title: 'a negative score',
    changes: scores(put('"1,323","1,323"', '"-1,323","1,323"')),
    vi: ['scores.csv:20:41: giá trị -1,323 không hợp lệ; cần số từ 0 đến 100'],
    en: ['scores.csv:20:41: value -1,323 does not fit; expected a number from 0 to 100'],
  },
  {
    title: 'a score with text',
    changes: scores(put('"1,323","1,323"', 'khoảng 1,"1,323"')),
    vi: ['scores.csv:20:41: "khoảng 1" không phải là số; viết như 82,96 hoặc 36.525'],
    en: ['scores.csv:20:41: "khoảng 1" is not a number; write 82,96 or 36.525'],
  },
  {
    title: 'an amount with two readings',
    changes: figures(put('"2285,44"', '2.285')),
    vi: ['figures.csv:55:78: "2.285" có thể hiểu là 2.285 hoặc 2,285; viết dấu phẩy cho phần thập phân, bỏ dấu chấm'],
    en: ['figures.csv:55:78: "2.285" may mean 2.285 or 2,285; use a decimal comma and no dot'],
  },
  {
    title: 'Latin thousands',
    changes: figures(put('50328', '"50,328"')),
    vi: [
      'figures.csv:45:96: giá trị 50,328 không hợp lệ; cần số nguyên từ 0 (dấu phẩy là dấu thập phân; hàng nghìn viết 50.328)',
    ],
    en: [
      'figures.csv:45:96: value 50,328 does not fit; expected a whole number from 0 (a comma is the decimal mark; write thousands as 50.328)',
    ],
  },
  {
    title: 'Latin thousands with decimals',
    changes: figures(put('"2285,44"', '"2,285.44"')),
    vi: ['figures.csv:55:78: "2,285.44" không phải là số; viết như 82,96 hoặc 36.525'],
    en: ['figures.csv:55:78: "2,285.44" is not a number; write 82,96 or 36.525'],
  },
  {
    title: 'a negative count',
    changes: figures(put('44399', '-44399')),
    vi: ['figures.csv:46:82: giá trị -44399 không hợp lệ; cần số nguyên từ 0'],
    en: ['figures.csv:46:82: value -44399 does not fit; expected a whole number from 0'],
  },
  {
    title: 'half a dossier',
    changes: figures(put('44399', '"44399,5"')),
    vi: ['figures.csv:46:82: giá trị 44399,5 không hợp lệ; cần số nguyên từ 0'],
    en: ['figures.csv:46:82: value 44399,5 does not fit; expected a whole number from 0'],
  },
  {
    title: 'a part above its total',
    changes: figures(put('44399', '60000')),
    vi: [
      'figures.csv:46:82: "Số hồ sơ giải quyết trực tuyến, không dùng bản giấy" (60.000) lớn hơn "Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình" (50.328); phần không thể vượt tổng, kiểm tra lại',
    ],
    en: [
      'figures.csv:46:82: "Số hồ sơ giải quyết trực tuyến, không dùng bản giấy" (60.000) exceeds "Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình" (50.328); a part cannot exceed its total',
    ],
  },
  {
    title: 'parts that together exceed their total',
    changes: figures(put('vấn đề,2,', 'vấn đề,3,')),
    vi: [
      'figures.csv:4:47: "Số vấn đề đã xử lý xong + Số vấn đề đang xử lý" (26) lớn hơn "Số vấn đề phát hiện qua kiểm tra" (25); phần không thể vượt tổng, kiểm tra lại',
    ],
    en: [
      'figures.csv:4:47: "Số vấn đề đã xử lý xong + Số vấn đề đang xử lý" (26) exceeds "Số vấn đề phát hiện qua kiểm tra" (25); a part cannot exceed its total',
    ],
  },
  {
    title: 'an answer other than yes or no',
    changes: figures(put('có/không,không', 'có/không,chưa')),
    vi: ['figures.csv:40:90: "chưa" không hợp lệ; chọn một trong: có, không'],
    en: ['figures.csv:40:90: "chưa" does not fit; choose one of: có, không'],
  },
  {
    title: 'points above the maximum',
    changes: figures(put('điểm,"1,429"', 'điểm,"1,6"')),
    vi: ['figures.csv:5:51: giá trị 1,6 không hợp lệ; cần số từ 0 đến 1,5'],
    en: ['figures.csv:5:51: value 1,6 does not fit; expected a number from 0 to 1,5'],
  },
  {
    title: 'a per cent above 100',
    changes: { 'sipas.csv': put('"81,61"', '"181,61"') },
    vi: ['sipas.csv:2:89: giá trị 181,61 không hợp lệ; cần số từ 0 đến 100'],
    en: ['sipas.csv:2:89: value 181,61 does not fit; expected a number from 0 to 100'],
  },
  {
    title: 'a survey index above 100',
    changes: figures(put('"92,05"', '"192,05"')),
    vi: ['figures.csv:14:69: giá trị 192,05 không hợp lệ; cần số từ 0 đến 100'],
    en: ['figures.csv:14:69: value 192,05 does not fit; expected a number from 0 to 100'],
  },
  {
    title: 'a negative survey index',
    changes: figures(put('"92,05"', '"-92,05"')),
    vi: ['figures.csv:14:69: giá trị -92,05 không hợp lệ; cần số từ 0 đến 100'],
    en: ['figures.csv:14:69: value -92,05 does not fit; expected a number from 0 to 100'],
  },
  {
    title: 'an unknown criterion',
    changes: { 'sipas.csv': put('\n39,', '\n40,') },
    vi: [
      'sipas.csv:40:1: mã "40" không có trong bộ tiêu chí SIPAS; đang có: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39',
    ],
    en: [
      'sipas.csv:40:1: code "40" does not exist in SIPAS; there are: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39',
    ],
  },
  {
    title: 'an unknown domain',
    changes: { 'domains.csv': put('\n8,', '\n9,') },
    vi: ['domains.csv:9:1: mã "9" không có trong các lĩnh vực; đang có: 1, 2, 3, 4, 5, 6, 7, 8'],
    en: ['domains.csv:9:1: code "9" does not exist in the domains; there are: 1, 2, 3, 4, 5, 6, 7, 8'],
  },
  {
    title: 'a domain twice',
    changes: { 'domains.csv': put('\n8,', '\n7,') },
    vi: ['domains.csv:9:1: mã "7" đã có ở dòng 8; hãy giữ một'],
    en: ['domains.csv:9:1: code "7" stands on line 8 already; keep one'],
  },
  {
    title: 'a year twice',
    changes: { 'history.csv': put('\n2013,', '\n2012,') },
    vi: ['history.csv:3:1: mã "2012" đã có ở dòng 2; hãy giữ một'],
    en: ['history.csv:3:1: code "2012" stands on line 2 already; keep one'],
  },
  {
    title: 'a year that is none',
    changes: { 'history.csv': put('\n2013,', '\n13,') },
    vi: ['history.csv:3:1: giá trị 13 không hợp lệ; cần năm từ 2000 đến 2100'],
    en: ['history.csv:3:1: value 13 does not fit; expected a year from 2000 to 2100'],
  },
  {
    title: 'a national mean twice',
    changes: { 'national.csv': put('par,2023', 'par,2024') },
    vi: ['national.csv:3:1: mã "par/2024" đã có ở dòng 2; hãy giữ một'],
    en: ['national.csv:3:1: code "par/2024" stands on line 2 already; keep one'],
  },
  {
    title: 'an index that is not measured',
    changes: { 'national.csv': put('par,2023', 'dti,2023') },
    vi: ['national.csv:3:1: "dti" không hợp lệ; chọn một trong: par, sipas'],
    en: ['national.csv:3:1: "dti" does not fit; choose one of: par, sipas'],
  },
  {
    title: 'a published value without a number',
    changes: { 'published.csv': put('total,"88,23"', 'total,') },
    vi: ['published.csv:2:7: ô trống; cần giá trị công bố'],
    en: ['published.csv:2:7: the cell is empty; expected the published value'],
  },
  {
    title: 'a published value of nothing',
    changes: { 'published.csv': put('total,"88,23"', ',"88,23"') },
    vi: ['published.csv:2:1: ô trống; cần mã của số đã công bố, như total'],
    en: ['published.csv:2:1: the cell is empty; expected what was published, such as total'],
  },
  {
    title: 'a wish without a text',
    changes: { 'wishes.csv': (t) => `${t},50\n` },
    vi: ['wishes.csv:6:1: ô trống; cần nội dung mong đợi'],
    en: ['wishes.csv:6:1: the cell is empty; expected the wish'],
  },
  {
    title: 'a standing that is none',
    changes: scores(put(',printed', ',in')),
    vi: ['scores.csv:2:208: "in" không hợp lệ; chọn một trong: printed, derived, assumed'],
    en: ['scores.csv:2:208: "in" does not fit; choose one of: printed, derived, assumed'],
  },
  {
    title: 'a day that does not exist',
    changes: { 'timeline.csv': put('09/12/2024', '30/2/2025') },
    vi: ['timeline.csv:2:1: "30/2/2025" không phải là ngày; viết như 28/3/2025'],
    en: ['timeline.csv:2:1: "30/2/2025" is not a date; write 28/3/2025'],
  },
  {
    title: 'an event without a day',
    changes: { 'timeline.csv': put('09/12/2024', '') },
    vi: ['timeline.csv:2:1: ô trống; cần ngày như 28/3/2025'],
    en: ['timeline.csv:2:1: the cell is empty; expected a date such as 28/3/2025'],
  },
  {
    title: 'a day of the document that does not exist',
    changes: settings(put('31/3/2025', '31/4/2025')),
    vi: ['round.yaml:11:9: "document.date" cần ngày như 28/3/2025, đang là 31/4/2025'],
    en: ['round.yaml:11:9: "document.date" must be a date such as 28/3/2025, got 31/4/2025'],
  },
  {
    title: 'a tab in YAML',
    changes: settings(put('  name: tỉnh', '\tname: tỉnh')),
    vi: [
      'round.yaml:4:1: không đọc được YAML: thụt dòng bằng phím Tab; hãy dùng dấu cách',
      'round.yaml:4:8: không đọc được YAML: hai dấu ": " trên một dòng; hãy xuống dòng, hoặc đặt chữ có dấu hai chấm trong dấu nháy',
    ],
    en: [
      'round.yaml:4:1: YAML cannot be read: indented with a tab; use spaces',
      'round.yaml:4:8: YAML cannot be read: two ": " on one line; begin a new line, or quote the text that holds a colon',
    ],
  },
  {
    title: 'a key twice in YAML',
    changes: settings(put('indexYear: 2024', 'indexYear: 2024\nindexYear: 2024')),
    vi: ['round.yaml:7:1: không đọc được YAML: khóa này đã có ở trên; hãy giữ một'],
    en: ['round.yaml:7:1: YAML cannot be read: this key stands above already; keep one'],
  },
  {
    title: 'a wrong type in YAML',
    changes: settings(put('recipients:\n', 'recipients: UBND tỉnh\nx:\n')),
    vi: [
      'round.yaml:19:15: "document.recipients" cần danh sách, đang là UBND tỉnh',
      'round.yaml:20:1: khóa "x" không có trong quy định; đang có: subject, indexYear, frameworks, document, publication, surveyAreas, measures, proposals',
    ],
    en: [
      'round.yaml:19:15: "document.recipients" must be a list, got UBND tỉnh',
      'round.yaml:20:1: key "x" is not known; there are: subject, indexYear, frameworks, document, publication, surveyAreas, measures, proposals',
    ],
  },
  {
    title: 'an unknown key in YAML',
    changes: settings(put('  symbol:', '  simbol:')),
    vi: [
      'round.yaml:11:3: thiếu khóa "symbol"; hãy thêm vào',
      'round.yaml:15:3: khóa "simbol" không có trong quy định; có phải là "symbol"?',
    ],
    en: [
      'round.yaml:11:3: key "symbol" is missing; add it',
      'round.yaml:15:3: key "simbol" is not known; did you mean "symbol"?',
    ],
  },
  {
    title: 'a key of nowhere in YAML',
    changes: settings(put('indexYear:', 'ghiChuThem: x\nindexYear:')),
    vi: [
      'round.yaml:6:1: khóa "ghiChuThem" không có trong quy định; đang có: subject, indexYear, frameworks, document, publication, surveyAreas, measures, proposals',
    ],
    en: [
      'round.yaml:6:1: key "ghiChuThem" is not known; there are: subject, indexYear, frameworks, document, publication, surveyAreas, measures, proposals',
    ],
  },
  {
    title: 'a year that is text in YAML',
    changes: settings(put('indexYear: 2024', 'indexYear: năm nay')),
    vi: ['round.yaml:6:12: "indexYear" cần số nguyên trong khoảng cho phép, đang là năm nay'],
    en: ['round.yaml:6:12: "indexYear" must be a whole number in the allowed range, got năm nay'],
  },
  {
    title: 'an unknown framework',
    changes: settings(put('par: par-province-2024', 'par: par-provinc-2024')),
    vi: [
      'round.yaml:8:8: mã "par-provinc-2024" không có trong các bộ tiêu chí loại par đi kèm chương trình; có phải là "par-province-2024"?',
    ],
    en: [
      'round.yaml:8:8: code "par-provinc-2024" does not exist in the par frameworks that come with the program; did you mean "par-province-2024"?',
    ],
  },
  {
    title: 'a framework of another kind',
    changes: settings(put('par: par-province-2024', 'par: sipas-2024')),
    vi: [
      'round.yaml:8:8: mã "sipas-2024" không có trong các bộ tiêu chí loại par đi kèm chương trình; đang có: par-province-2024',
    ],
    en: [
      'round.yaml:8:8: code "sipas-2024" does not exist in the par frameworks that come with the program; there are: par-province-2024',
    ],
  },
  {
    title: 'an empty round.yaml',
    changes: settings(() => ''),
    vi: ['round.yaml: tệp trống; cần YAML'],
    en: ['round.yaml: the file is empty; expected YAML'],
  },
  {
    title: 'an Excel file',
    changes: scores(xlsx),
    vi: [
      'scores.csv: đây là tệp Excel (.xlsx), không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")',
    ],
    en: [
      'scores.csv: this is an Excel file (.xlsx), not UTF-8 text; open it and save it anew (in Excel: choose "CSV UTF-8")',
    ],
  },
  {
    title: 'an old Excel file',
    changes: scores(() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    vi: [
      'scores.csv: đây là tệp Office đời cũ (.xls hoặc .doc), không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")',
    ],
    en: [
      'scores.csv: this is an old Office file (.xls or .doc), not UTF-8 text; open it and save it anew (in Excel: choose "CSV UTF-8")',
    ],
  },
  {
    title: 'UTF-16',
    changes: scores(utf16),
    vi: [
      'scores.csv: đây là văn bản UTF-16, không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")',
    ],
    en: ['scores.csv: this is UTF-16 text, not UTF-8 text; open it and save it anew (in Excel: choose "CSV UTF-8")'],
  },
  {
    title: 'NUL bytes',
    changes: scores(put('Xử lý', 'Xử\0 lý')),
    vi: [
      'scores.csv: đây là tệp nhị phân, không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")',
    ],
    en: ['scores.csv: this is a binary file, not UTF-8 text; open it and save it anew (in Excel: choose "CSV UTF-8")'],
  },
  {
    title: 'TCVN3',
    changes: scores((t) => latin1Bytes(toTcvn3(t))),
    vi: [
      'scores.csv:2:8: văn bản theo bảng mã TCVN3 (ABC) ("Xö lý c¸c vÊn ®Ò ph¸t hiÖn qua kiÓm tra", có lẽ là "Xử lý các vấn đề phát hiện qua kiểm tra"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)',
    ],
    en: [
      'scores.csv:2:8: text in TCVN3 (ABC) ("Xö lý c¸c vÊn ®Ò ph¸t hiÖn qua kiÓm tra", perhaps "Xử lý các vấn đề phát hiện qua kiểm tra"); convert the file to Unicode UTF-8',
    ],
  },
  {
    title: 'TCVN3 pasted into Unicode',
    changes: scores((t) => toTcvn3(t)),
    vi: [
      'scores.csv:2:8: văn bản theo bảng mã TCVN3 (ABC) ("Xö lý c¸c vÊn ®Ò ph¸t hiÖn qua kiÓm tra", có lẽ là "Xử lý các vấn đề phát hiện qua kiểm tra"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)',
    ],
    en: [
      'scores.csv:2:8: text in TCVN3 (ABC) ("Xö lý c¸c vÊn ®Ò ph¸t hiÖn qua kiÓm tra", perhaps "Xử lý các vấn đề phát hiện qua kiểm tra"); convert the file to Unicode UTF-8',
    ],
  },
  {
    title: 'VNI',
    changes: scores((t) => latin1Bytes(toVni(t))),
    vi: [
      'scores.csv:2:8: văn bản theo bảng mã VNI ("Xöû lyù caùc vaán ñeà phaùt hieän qua", có lẽ là "Xử lý các vấn đề phát hiện qua"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)',
    ],
    en: [
      'scores.csv:2:8: text in VNI ("Xöû lyù caùc vaán ñeà phaùt hieän qua", perhaps "Xử lý các vấn đề phát hiện qua"); convert the file to Unicode UTF-8',
    ],
  },
  {
    title: 'Windows-1258',
    changes: scores((t) => latin1Bytes(toWindows1258(t))),
    vi: [
      'scores.csv:2:8: văn bản theo bảng mã Windows-1258 ("XýÒ lyì caìc vâìn ðêÌ phaìt hiêòn qua", có lẽ là "Xử lý các vấn đề phát hiện qua"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)',
    ],
    en: [
      'scores.csv:2:8: text in Windows-1258 ("XýÒ lyì caìc vâìn ðêÌ phaìt hiêòn qua", perhaps "Xử lý các vấn đề phát hiện qua"); convert the file to Unicode UTF-8',
    ],
  },
  {
    title: 'YAML in TCVN3',
    changes: settings((t) => latin1Bytes(toTcvn3(t))),
    vi: [
      'round.yaml:1:4: văn bản theo bảng mã TCVN3 (ABC) ("Kú ®¸nh gi¸ n¨m 2024 cña tØnh §iÖn Biªn:", có lẽ là "Kỳ đánh giá năm 2024 của tỉnh Điện Biên:"); hãy chuyển tệp sang Unicode UTF-8 (TCVN 6909:2001)',
    ],
    en: [
      'round.yaml:1:4: text in TCVN3 (ABC) ("Kú ®¸nh gi¸ n¨m 2024 cña tØnh §iÖn Biªn:", perhaps "Kỳ đánh giá năm 2024 của tỉnh Điện Biên:"); convert the file to Unicode UTF-8',
    ],
  },
]
