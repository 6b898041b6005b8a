import { exact, one } from '../../number/exact.ts'
import { fractionText } from '../../number/fraction-text.ts'
import { column, figureCell, referenceCell, textCell } from '../cells.ts'
import type { Cell, Column, ReportTable, Row } from '../report-document.ts'
import { forms, reference, words } from '../words.ts'
import type { PaperGroup, PaperStage, PaperUnit } from './draw-paper.ts'

const chanceForm = { decimals: 6, zeros: 'fixed' } as const
const weightForm = { decimals: 3, zeros: 'fixed' } as const

/** A column that a stage may have, with what stands in it. */
type Part<T> = { readonly column: Column; readonly cell: (item: T, id: string) => Cell; readonly total?: Cell }

const parentColumn = column('parent', words`Thuộc`, 24, 'left')
const stratumColumn = column('stratum', words`Tầng`, 18, 'left')

const isBySize = ({ method }: PaperStage) => method === 'pps-systematic'
const hasParents = ({ groups }: PaperStage) => groups.some(({ parent }) => parent !== '')

/** How large the groups were that units were drawn from, and how many were drawn of each. */
export function groupsTable(stage: PaperStage): ReportTable {
  const number = (key: 'units' | 'size' | 'places', title: Column['title'], width: number): Part<PaperGroup> => {
    const all = stage.groups.reduce((sum, group) => sum + group[key], 0)
    return {
      column: column(key, title, width, 'right'),
      cell: (group, id) => figureCell(`${id}/${key}`, exact(BigInt(group[key])), forms.count),
      total: figureCell(`${stage.unit}/total/${key}`, exact(BigInt(all)), forms.count),
    }
  }
  const parts: readonly Part<PaperGroup>[] = [
    ...groupParts(stage),
    number('units', words`Số đơn vị`, 12),
    ...(isBySize(stage) ? [number('size', words`Tổng kích thước`, 14)] : []),
    number('places', words`Số rút`, 10),
  ]
  const total: Row = {
    ...{ id: `${stage.unit}/total`, role: 'total' },
    cells: parts.map(({ total: cell }, at) => cell ?? textCell(at === 0 ? words`Cộng` : [])),
  }
  const rows = stage.groups.map((group, at) => rowOf(parts, group, `${stage.unit}/groups/${at}`))
  return tableOf(stage, { id: 'groups', caption: words`Số đơn vị để rút và số rút`, parts, rows: [...rows, total] })
}

/** A unit with the group that it is in. */
interface Placed<T> {
  readonly unit: T
  readonly group: PaperGroup
}

/** Who was drawn, with chances and weight. */
export function drawnTable(stage: PaperStage): ReportTable {
  const parts: readonly Part<Placed<PaperUnit>>[] = [
    ...inGroups<PaperUnit>(stage),
    ...named<PaperUnit>(stage),
    ...(isBySize(stage) ? [sizePart(stage)] : []),
    {
      column: column('probability', words`Xác suất bước này`, 14, 'right'),
      cell: ({ unit }) =>
        unit.isCertain ? textCell(words`chắc\u00a0chắn`) : referenceCell(fractionText(unit.probability), stage.unit),
    },
    {
      column: column('overall', words`Xác suất chung`, 13, 'right'),
      cell: ({ unit }, id) => figureCell(`${id}/overall`, unit.overall, chanceForm),
    },
    {
      column: column('weight', words`Quyền số`, 12, 'right'),
      cell: ({ unit }, id) => figureCell(`${id}/weight`, one.div(unit.overall), weightForm),
    },
  ]
  const rows = stage.groups.flatMap((group, at) =>
    group.drawn.map((unit) => rowOf(parts, { unit, group }, `${stage.unit}/${at}/drawn/${unit.order}`)),
  )
  return tableOf(stage, { id: 'drawn', caption: words`${reference(stage.name, stage.unit)} được rút`, parts, rows })
}

/** Who waits, in order. */
export function reservesTable(stage: PaperStage): ReportTable {
  const parts = [...inGroups<PaperGroup['reserves'][number]>(stage), ...named<PaperGroup['reserves'][number]>(stage)]
  const rows = stage.groups.flatMap((group, at) =>
    group.reserves.map((unit) => rowOf(parts, { unit, group }, `${stage.unit}/${at}/reserves/${unit.order}`)),
  )
  return tableOf(stage, {
    id: 'reserves',
    caption: words`${reference(stage.name, stage.unit)} dự bị, dùng theo thứ tự`,
    parts,
    rows,
  })
}

function groupParts(stage: PaperStage): readonly Part<PaperGroup>[] {
  const parent: Part<PaperGroup> = {
    column: parentColumn,
    cell: ({ parent: code, about }, id) => referenceCell(about === '' ? code : `${code}, ${about}`, id),
  }
  const stratum: Part<PaperGroup> = {
    column: stratumColumn,
    cell: (group, id) => referenceCell(group.stratum, id),
  }
  const whole: Part<PaperGroup> = {
    column: column('whole', words`Nhóm`, 24, 'left'),
    cell: () => textCell(words`Cả khung mẫu`),
  }
  const found = [...(hasParents(stage) ? [parent] : []), ...(stage.hasStrata ? [stratum] : [])]
  return found.length > 0 ? found : [whole]
}

function inGroups<T>(stage: PaperStage): readonly Part<Placed<T>>[] {
  const key = (id: 'parent' | 'stratum') => ({
    column: { ...(id === 'parent' ? parentColumn : stratumColumn), width: 15 },
    cell: ({ group }: Placed<T>, source: string) => referenceCell(group[id], source),
  })
  return [...(hasParents(stage) ? [key('parent')] : []), ...(stage.hasStrata ? [key('stratum')] : [])]
}

function named<T extends PaperGroup['reserves'][number]>({ unit: level }: PaperStage): readonly Part<Placed<T>>[] {
  return [
    {
      column: column('order', words`TT`, 6, 'center'),
      cell: ({ unit }, id) => figureCell(`${id}/order`, exact(BigInt(unit.order)), forms.count),
    },
    { column: column('code', words`Mã`, 13, 'left'), cell: ({ unit }) => referenceCell(unit.code, level) },
    { column: column('name', words`Tên`, 24, 'left'), cell: ({ unit }) => referenceCell(unit.name, level) },
  ]
}

function sizePart({ unit: level }: PaperStage): Part<Placed<PaperUnit>> {
  return {
    column: column('size', words`Kích thước`, 11, 'right'),
    cell: ({ unit }, id) => figureCell(`${id}/${level}/size`, exact(BigInt(unit.size)), forms.count),
  }
}

function rowOf<T>(parts: readonly Part<T>[], item: T, id: string): Row {
  return { id, role: 'body', cells: parts.map(({ cell }) => cell(item, id)) }
}

interface TableParts {
  readonly id: string
  readonly caption: ReportTable['caption']
  readonly parts: readonly { readonly column: Column }[]
  readonly rows: readonly Row[]
}

function tableOf({ unit }: PaperStage, { id, caption, parts, rows }: TableParts): ReportTable {
  const columns = parts.map((part) => part.column)
  return { kind: 'table', id: `${unit}/${id}`, caption, sheetName: id, columns, rows }
}
