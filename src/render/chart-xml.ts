import { isNegative } from '../number/exact.ts'
import { toDecimalText } from '../number/round.ts'
import type { BarChart, BoundFigure } from '../report/report-document.ts'
import { plainText } from './plain-text.ts'
import { xmlText } from './xml-text.ts'

/** Where in a workbook the chart's data stand: cells and ranges such as A2:A9 on one sheet. */
export interface ChartCells {
  readonly sheet: string
  readonly categories: string
  /** One for each series of the chart, in order. */
  readonly series: readonly { readonly name: string; readonly values: string }[]
}

const categoryAxis = '111111111'
const valueAxis = '222222222'

/** Light for the older year and dark for the newer one, so that they stay apart in a grey print. */
const seriesColours = ['BDC9DB', '1F3864', '7F7F7F'] as const

/**
 * Writes a chart as a DrawingML part: horizontal bars, categories top to bottom, a missing figure as an absent bar.
 *
 * In a text document (`externalWorkbook` given) the caption names the chart, so it has no title of its own; in a
 * workbook it has.
 *
 * @param externalWorkbook relationship id of the workbook that a text document carries for the chart
 * @see ECMA-376 part 1, §21.2
 */
export function chartXml(chart: BarChart, cells: ChartCells, externalWorkbook?: string): string {
  const series = chart.series.map((_, index) => seriesXml(chart, cells, index)).join('')
  const title = externalWorkbook === undefined ? titleXml(plainText(chart.title), { size: 1300, bold: true }) : ''
  const external =
    externalWorkbook === undefined
      ? ''
      : `<c:externalData r:id="${xmlText(externalWorkbook)}"><c:autoUpdate val="0"/></c:externalData>`

  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:overlap val="0"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>${categoryAxisXml()}${valueAxisXml(chart)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(1100)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(1100)}${external}</c:chartSpace>`
}

function seriesXml(chart: BarChart, cells: ChartCells, index: number): string {
  const series = chart.series[index]
  const place = cells.series[index]
  if (!series || !place) throw new Error(`chart ${chart.id} has no data or no cells for series ${index}`)

  const names = textCache([series.name])
  const categories = textCache(chart.categories)
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${formula(cells.sheet, place.name)}</c:f>${names}</c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${seriesColour(chart, index)}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>${labelsXml(series.values)}<c:cat><c:strRef><c:f>${formula(cells.sheet, cells.categories)}</c:f>${categories}</c:strRef></c:cat><c:val><c:numRef><c:f>${formula(cells.sheet, place.values)}</c:f>${numberCache(series.values)}</c:numRef></c:val></c:ser>`
}

function seriesColour(chart: BarChart, index: number): string {
  const place = chart.series.length === 1 ? 1 : index % seriesColours.length
  return seriesColours[place] ?? seriesColours[1]
}

function labelsXml(values: readonly BoundFigure[]): string {
  return `<c:dLbls><c:numFmt formatCode="${numberFormat(values)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(1000)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

/** The code of Vietnamese (42A) asks for a decimal comma where the reader's own settings do not decide. */
function numberFormat(values: readonly BoundFigure[]): string {
  const decimals = Math.max(0, ...values.map((figure) => figure.form.decimals))
  return `[$-42A]0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

function textCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`)
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`
}

function numberCache(values: readonly BoundFigure[]): string {
  const points = values.map((figure, index) => {
    const decimal = chartedDecimal(figure)
    return decimal === null ? '' : `<c:pt idx="${index}"><c:v>${decimal}</c:v></c:pt>`
  })
  return `<c:numCache><c:formatCode>${numberFormat(values)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`
}

/**
 * Writes the number that a bar stands for, rounded as the figure is printed: the label beside the bar then cannot
 * differ from the text by what a program rounds for itself.
 *
 * @returns null for a missing figure
 */
export function chartedDecimal({ value, form }: BoundFigure): string | null {
  return value === null ? null : toDecimalText(value, form.decimals)
}

function categoryAxisXml(): string {
  return `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="[$-42A]General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml('595959')}${textProperties(1100)}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
}

/** Bars that do not start at 0 mislead, so 0 is fixed unless something lies below it. */
function valueAxisXml(chart: BarChart): string {
  const below = chart.series.some(({ values }) => values.some(({ value }) => value !== null && isNegative(value)))
  const minimum = below ? '' : '<c:min val="0"/>'
  return `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${minimum}</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${lineXml('D9D9D9')}</c:majorGridlines>${titleXml(chart.unit, { size: 1100, bold: false })}<c:numFmt formatCode="[$-42A]General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lineXml('595959')}${textProperties(1000)}<c:crossAx val="${categoryAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
}

function lineXml(colour: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`
}

function titleXml(text: string, { size, bold }: { size: number; bold: boolean }): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="${size}" b="${bold ? 1 : 0}">${fontXml}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

const fontXml =
  '<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Times New Roman"/><a:ea typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'

/** @param size in hundredths of a point */
function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fontXml}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
}

function formula(sheet: string, range: string): string {
  const absolute = range.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2')
  return xmlText(`'${sheet.replaceAll("'", "''")}'!${absolute}`)
}
