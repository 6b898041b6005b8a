/**
 * What stands before the text of an item. A number alone gets a dot, so that it is not read as one of the text.
 *
 * @param mark empty for what is no item
 */
export function itemStart(mark: string): string {
  return mark === '' ? '' : `${mark}${/^\d{1,2}$/.test(mark) ? '.' : ''} `
}
