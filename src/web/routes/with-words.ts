import { wantWords } from '../parts/words.ts'

/** A page that comes with the texts of a part of the application. */
export async function withWords<T>(part: Parameters<typeof wantWords>[0], page: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([page, wantWords(part)])
  return loaded
}
