import { ImportedXmlComponent, Paragraph, Run } from 'docx'
import type { BarChart } from '../../report/report-document.ts'
import { plainText } from '../plain-text.ts'
import { xmlText } from '../xml-text.ts'
import type { Page } from './page.ts'

const emuPerTwip = 635
const barPairHeight = 760
const axisAndLegendHeight = 1500
const heightLimit = 11_000

/** Gives the place of a chart in the text; the chart itself is a part of its own, found by the relationship. */
export function chartParagraph(chart: BarChart, relationship: string, number: number, page: Page): Paragraph {
  const width = Math.min(page.textWidth, 11_000)
  const height = Math.min(heightLimit, axisAndLegendHeight + chart.categories.length * barPairHeight)
  const xml = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * emuPerTwip}" cy="${height * emuPerTwip}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${number}" name="${xmlText(chart.id)}" title="${xmlText(plainText(chart.title))}" descr="${xmlText(plainText(chart.alternative))}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
  return new Paragraph({
    style: 'Figure',
    children: [new Run({ children: [ImportedXmlComponent.fromXmlString(xml)] })],
  })
}
