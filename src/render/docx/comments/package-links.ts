import { appended } from './comments-part.ts'

const transitional = 'http://schemas.openxmlformats.org'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The path of the relationships of a part; of the file itself where the part is ''. */
export function relationshipsOf(part: string): string {
  const folder = folderOf(part)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1)

/** The part that a part names by a kind of relationship; undefined where it names none. */
export function targetOf(relationships: string, kind: string, part: string): string | undefined {
  for (const [tag] of relationships.matchAll(/<(?:[^\s:/>]+:)?Relationship\s(?:"[^"]*"|'[^']*'|[^"'>])*>/g)) {
    if (attributeOf(tag, 'Type').split('/').at(-1) !== kind || attributeOf(tag, 'TargetMode') === 'External') continue
    const target = attributeOf(tag, 'Target')
    return target.startsWith('/') ? target.slice(1) : `${folderOf(part)}${target.replace(/^\.\//, '')}`
  }
  return undefined
}

function attributeOf(tag: string, name: string): string {
  return (
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined) ?? ''
  )
}

/** What has to be changed for a main part to have comments. */
interface WithoutComments {
  readonly main: string
  readonly xml: string
  readonly relationships: string
  readonly contentTypes: string
  readonly paths: readonly string[]
}

/** A new part of comments, and the lists that name it. */
export function newCommentsPart(
  { main, xml, relationships, contentTypes, paths }: WithoutComments,
  comments: (prefix: string) => string,
): Readonly<Record<string, string>> {
  const name =
    ['comments.xml', 'comments-chiso.xml'].find((each) => !paths.includes(folderOf(main) + each)) ?? 'comments-2.xml'
  const space = /\sxmlns:w=["']([^"']+)["']/.exec(xml)?.[1] ?? `${transitional}/wordprocessingml/2006/main`
  const kinds = space.startsWith(transitional)
    ? `${transitional}/officeDocument/2006/relationships`
    : 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const id = freeId(relationships)
  const link = `<Relationship Id="${id}" Type="${kinds}/comments" Target="${name}"/>`
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${space}">${comments('w:')}</w:comments>`
  const type = `<Override PartName="/${folderOf(main)}${name}" ContentType="${commentsType}"/>`
  return {
    [folderOf(main) + name]: part,
    [relationshipsOf(main)]: relationships === '' ? relationshipsPart(link) : appended(relationships, link),
    '[Content_Types].xml': appended(contentTypes, type),
  }
}

function relationshipsPart(link: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${transitional}/package/2006/relationships">${link}</Relationships>`
}

function freeId(relationships: string): string {
  for (let number = 1; ; number += 1) {
    const id = `rIdChiso${number}`
    if (!relationships.includes(`"${id}"`)) return id
  }
}
