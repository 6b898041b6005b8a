import { z } from 'zod'

/** One thing that a schema has against a file: who reads faults out of it need not know the library. */
export type SchemaIssue = z.core.$ZodIssue

/** None of the forms that a value may have fits it. */
export type UnionIssue = z.core.$ZodIssueInvalidUnion

/** How files are parsed: a fault with a key then carries the keys that may stand there in place of a message. */
export const parsing: z.core.ParseContext<z.core.$ZodIssue> = {
  error: ({ code, inst }) =>
    code === 'unrecognized_keys' && inst instanceof z.ZodObject ? Object.keys(inst.shape).join(' ') : undefined,
}
