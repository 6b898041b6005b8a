import type { FaultCode, FaultDetails } from '../../fault.ts'

/** Why a workbook cannot be read at all: thrown inside its readers, caught where a file is read. */
export class WorkbookRefusal<C extends FaultCode = FaultCode> extends Error {
  readonly code: C
  readonly details: FaultDetails<C>

  constructor(code: C, details: FaultDetails<C>) {
    super(code)
    this.code = code
    this.details = details
  }
}

export function damaged(part: string): WorkbookRefusal {
  return new WorkbookRefusal('damaged-workbook', { part })
}
