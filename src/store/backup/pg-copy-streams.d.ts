/** What is used of the library, which brings no types. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  interface Counted {
    /** Rows that went through, once the stream has ended. */
    readonly rowCount: number
  }
  export function to(text: string): Readable & Submittable & Counted
  export function from(text: string): Writable & Submittable & Counted
}
