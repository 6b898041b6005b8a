const mebibyte = 1024 * 1024

/** How much of a finished document is read: enough for a report of a thousand pages, too little to exhaust a server. */
export const documentLimits = {
  fileBytes: 50 * mebibyte,
  /** Of plain text and of separated values. */
  textBytes: 20 * mebibyte,
  /** What the parts of a .docx unpack to together. */
  unpackedBytes: 64 * mebibyte,
  /** A part above `freeBytes` is refused where it unpacks to more than so many times its packed size. */
  ratio: 200,
  freeBytes: 4 * mebibyte,
  /** Elements of one XML part, those that only say how text looks not counted. */
  elements: 1_500_000,
  /** Elements inside each other. */
  depth: 400,
  /** Cells of all tables together, those that merged cells cover too. */
  cells: 1_000_000,
  /** Columns of one table. */
  columns: 1_000,
  /** Letters of all texts together. */
  letters: 20_000_000,
  pages: 2_000,
  /** Pieces of text, and of ruled lines, on all pages of a PDF together. */
  pieces: 3_000_000,
  /** Steps that one page of a PDF is drawn by. */
  operators: 3_000_000,
  /** How long reading a PDF may take. */
  milliseconds: 60_000,
} as const
