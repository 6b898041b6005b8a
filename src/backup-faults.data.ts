/** Why a backup file cannot be restored, and what to do. */
export const backupFaults = {
  foreign: { vi: 'không phải tệp sao lưu của Chiso', en: 'this is not a backup made by Chiso' },
  truncated: {
    vi: 'tệp bị cắt cụt; chép lại tệp từ nơi lưu hoặc dùng bản sao lưu khác',
    en: 'the file ends too early; copy it again from where it is kept, or use another backup',
  },
  damaged: {
    vi: 'bị hỏng hoặc bị sửa; chép lại tệp từ nơi lưu hoặc dùng bản sao lưu khác',
    en: 'it is damaged or was changed; copy the file again from where it is kept, or use another backup',
  },
  missing: {
    vi: 'không có trong tệp sao lưu; dùng bản sao lưu khác',
    en: 'it is not in the file; use another backup',
  },
  unlisted: {
    vi: 'có trong tệp nhưng không có trong danh mục; dùng bản sao lưu khác',
    en: 'it is in the file but not in its list; use another backup',
  },
  newer: {
    vi: 'được tạo bởi bản Chiso khác hoặc mới hơn; dùng đúng bản đó để khôi phục',
    en: 'it was made by another or a newer Chiso; restore it with that one',
  },
  incoherent: {
    vi: 'nội dung không khớp với cơ sở dữ liệu; dùng bản sao lưu khác',
    en: 'its contents do not fit the database; use another backup',
  },
}
