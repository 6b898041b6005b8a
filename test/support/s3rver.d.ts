declare module 's3rver' {
  /** An S3 server for tests, on a folder. */
  class S3rver {
    constructor(options: {
      readonly address: string
      readonly port: number
      readonly silent: boolean
      readonly directory: string
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[]
    })
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
  // biome-ignore lint/style/noDefaultExport: this is how the library exports it
  export default S3rver
}
