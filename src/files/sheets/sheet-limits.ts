const mebibyte = 1024 * 1024

/** How much of a workbook is read: enough for a country's communes, too little to exhaust a server. */
export const sheetLimits = {
  fileBytes: 20 * mebibyte,
  unpackedBytes: 64 * mebibyte,
  rows: 50_000,
  columns: 100,
  sheets: 50,
  mergedCells: 200_000,
} as const
