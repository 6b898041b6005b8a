/** A file to be kept, never shown: its content is whatever somebody brought in. */
export function downloadHeaders(name: string): Record<string, string> {
  const plain = name.replace(/[^\w.-]/g, '_')
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}
