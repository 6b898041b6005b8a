/** What does not hold in the file of a publication. */
export const publicationFaults = {
  foreign: { vi: 'không phải tệp công bố của Chiso', en: 'this is not a publication made by Chiso' },
  size: { vi: 'tệp quá lớn', en: 'the file is too large' },
  framework: {
    vi: 'bộ tiêu chí trong tệp không đọc được hoặc đã bị sửa',
    en: 'the framework in it cannot be read or was changed',
  },
  data: { vi: 'số liệu đã bị sửa sau khi công bố', en: 'its data was changed after it was published' },
  results: { vi: 'kết quả đã bị sửa sau khi công bố', en: 'its results were changed after it was published' },
  computed: {
    vi: 'tính lại từ số liệu trong tệp cho kết quả khác',
    en: 'its data gives other results when they are computed again',
  },
  form: {
    vi: 'nội dung đúng nhưng cách viết đã bị thay đổi; dùng tệp gốc',
    en: 'its content holds, but it was written anew; use the original file',
  },
}
