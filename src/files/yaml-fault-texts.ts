import type { ErrorCode } from 'yaml'
import type { Language } from '../fault.ts'

type Texts = Record<Language, string>

const characters: Texts = {
  vi: 'ký tự không đúng chỗ; kiểm tra dấu hai chấm, dấu ngoặc và dấu nháy',
  en: 'a character out of place; check colons, brackets and quotes',
}
const indentation: Texts = {
  vi: 'thụt dòng không đều, hoặc thiếu dấu đóng ngoặc; hãy thụt bằng dấu cách, các mục cùng cấp thẳng hàng',
  en: 'uneven indentation, or a bracket not closed; indent with spaces, items of one level in line',
}
const anchors: Texts = {
  vi: 'không dùng neo (&) và tham chiếu (*); hãy viết lại nội dung, hoặc đặt chữ trong dấu nháy',
  en: 'anchors (&) and aliases (*) are not used; write the content again, or quote the text',
}
const tags: Texts = {
  vi: 'không dùng nhãn kiểu (!); hãy bỏ nhãn, hoặc đặt chữ trong dấu nháy',
  en: 'tags (!) are not used; leave the tag out, or quote the text',
}
const nested: Texts = {
  vi: 'hai dấu ": " trên một dòng; hãy xuống dòng, hoặc đặt chữ có dấu hai chấm trong dấu nháy',
  en: 'two ": " on one line; begin a new line, or quote the text that holds a colon',
}
const key: Texts = {
  vi: 'khóa phải là chữ trên một dòng; hãy đặt khóa trong dấu nháy',
  en: 'a key must be text on one line; quote the key',
}

/** What each error of the YAML parser means to the person who wrote the file. */
export const yamlFaultTexts = {
  ALIAS_PROPS: anchors,
  BAD_ALIAS: anchors,
  BAD_COLLECTION_TYPE: tags,
  BAD_DIRECTIVE: { vi: 'dòng bắt đầu bằng % không đúng; hãy bỏ dòng này', en: 'a wrong line with %; leave it out' },
  BAD_DQ_ESCAPE: {
    vi: 'dấu \\ trong ngoặc kép không đúng; hãy dùng dấu nháy đơn',
    en: 'a wrong \\ inside double quotes; use single quotes',
  },
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: tags,
  BAD_SCALAR_START: {
    vi: 'chữ bắt đầu bằng ký tự dành riêng (@ hoặc `); hãy đặt trong dấu nháy',
    en: 'text begins with a reserved character (@ or `); quote it',
  },
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: indentation,
  DUPLICATE_KEY: { vi: 'khóa này đã có ở trên; hãy giữ một', en: 'this key stands above already; keep one' },
  IMPOSSIBLE: characters,
  KEY_OVER_1024_CHARS: key,
  MISSING_CHAR: {
    vi: 'thiếu dấu đóng ngoặc, dấu đóng nháy hoặc dấu cách sau dấu hai chấm hay dấu phẩy',
    en: 'a closing bracket, a closing quote or a space after a colon or comma is missing',
  },
  MULTILINE_IMPLICIT_KEY: key,
  MULTIPLE_ANCHORS: anchors,
  MULTIPLE_DOCS: {
    vi: 'tệp có nhiều tài liệu (---); mỗi tệp chỉ một',
    en: 'the file holds several documents (---); keep one a file',
  },
  MULTIPLE_TAGS: tags,
  NON_STRING_KEY: key,
  RESOURCE_EXHAUSTION: { vi: 'lồng nhau quá nhiều cấp', en: 'nested too deeply' },
  TAB_AS_INDENT: { vi: 'thụt dòng bằng phím Tab; hãy dùng dấu cách', en: 'indented with a tab; use spaces' },
  TAG_RESOLVE_FAILED: tags,
  UNEXPECTED_TOKEN: characters,
} satisfies Record<ErrorCode, Texts>
