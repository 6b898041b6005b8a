import type { z } from 'zod'

/** One thing that a schema has against a file: who reads faults out of it need not know the library. */
export type SchemaIssue = z.core.$ZodIssue

/** None of the forms that a value may have fits it. */
export type UnionIssue = z.core.$ZodIssueInvalidUnion
