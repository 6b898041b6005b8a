import { strToU8, type Unzipped } from 'fflate'
import { chartXml } from '../chart-xml.ts'
import { plainText } from '../plain-text.ts'
import { xmlText } from '../xml-text.ts'
import type { PlacedChart } from './chart-sheet.ts'
import { partText } from './workbook-parts.ts'

const emusPerPoint = 12_700
const chartWidthPoints = 465

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

const drawingPath = 'xl/drawings/drawing1.xml'

/**
 * Adds native charts to a sheet of a workbook: the library that writes the workbook has none.
 *
 * @param sheetId number in the sheet's file name
 * @see ECMA-376 part 1, §20.5 (spreadsheet drawing)
 */
export function addChartParts(parts: Unzipped, sheetId: number, charts: readonly PlacedChart[]): Unzipped {
  const sheetPath = `xl/worksheets/sheet${sheetId}.xml`
  const relationshipsPath = `xl/worksheets/_rels/sheet${sheetId}.xml.rels`
  if (parts[relationshipsPath] || parts[drawingPath]) throw new Error('the sheet of the charts has parts already')

  const added: Record<string, string> = {
    '[Content_Types].xml': withContentTypes(partText(parts, '[Content_Types].xml'), charts.length),
    [sheetPath]: partText(parts, sheetPath).replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'),
    [relationshipsPath]: relationships([{ type: 'drawing', target: '../drawings/drawing1.xml' }]),
    [drawingPath]: drawingXml(charts),
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      charts.map((_, index) => ({ type: 'chart', target: `../charts/chart${index + 1}.xml` })),
    ),
  }
  for (const [index, { chart, cells }] of charts.entries()) added[chartPath(index)] = chartXml(chart, cells)
  return { ...parts, ...Object.fromEntries(Object.entries(added).map(([path, xml]) => [path, strToU8(xml)])) }
}

function chartPath(index: number): string {
  return `xl/charts/chart${index + 1}.xml`
}

function withContentTypes(xml: string, charts: number): string {
  const overrides = [
    contentType(drawingPath, drawingType),
    ...Array.from({ length: charts }, (_, index) => contentType(chartPath(index), chartType)),
  ]
  return xml.replace('</Types>', `${overrides.join('')}</Types>`)
}

function contentType(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`
}

function relationships(targets: readonly { type: string; target: string }[]): string {
  const entries = targets.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${relationshipsNamespace}">${entries.join('')}</Relationships>`
}

function drawingXml(charts: readonly PlacedChart[]): string {
  return `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts.map(anchorXml).join('')}</xdr:wsDr>`
}

function anchorXml({ chart, row, heightPoints }: PlacedChart, index: number): string {
  const size = `cx="${chartWidthPoints * emusPerPoint}" cy="${heightPoints * emusPerPoint}"`
  const name = xmlText(plainText(chart.title))
  const description = xmlText(plainText(chart.alternative))
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}" descr="${description}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${officeRelationships}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
}
