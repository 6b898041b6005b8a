/** A file that a person handed over: its name, as faults shall show it, and its bytes. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}
