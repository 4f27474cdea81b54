import { landBasesOfIndustry } from '#datasets/industry/base.ts'
import { parkKinds, parkLevels, parkTitles } from '#datasets/industry/park.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks } from '../keepers.ts'
import { landOnce } from './checks.ts'

const by = [...bothDesks]

/** A modern forestry park: what it is, on what ground, and as what it is known. Its name comes from an application and stays while its yearly checks pass. */
export const forestryPark = register('forestry_park', {
  title: '现代林业园区',
  basis: ['四川省现代林（草）业园区认定管理办法（试行）', '市级现代林业园区认定管理办法'],
  fields: {
    name: f.text({ title: '园区名称', required: true, max: 100 }),
    kind: f.choice(parkKinds, { title: '主导产业', required: true }),
    operator: f.text({ title: '建设主体', required: true, max: 100 }),
    core: f.polygon({ title: '核心区范围' }),
    begun_on: f.date({ title: '始建日期', required: true }),
    land: f.rows(
      {
        basis: f.choice(landBasesOfIndustry, { title: '用地', required: true }),
        area_mu: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0.01', required: true }),
      },
      { title: '面积（按用地）', required: true, min: 1, max: 4, help: '园区里可以有园地和耕地，分开填；园地不算林地' },
    ),
    note: f.text({ title: '说明', max: 500 }),
    level: f.choice(parkLevels, { title: '级别', system: true }),
    park_title: f.choice(parkTitles, { title: '称号', system: true }),
    named_on: f.date({ title: '公布日期', system: true }),
    named_document: f.text({ title: '公布文号', max: 100, system: true }),
    exit_document: f.text({ title: '退出文号', max: 100, later: true }),
    exited_on: f.date({ title: '退出日期', later: true }),
  },
  states: { building: '在建', named: '已公布', exited: '已退出' },
  start: 'building',
  transitions: {
    name: { title: '公布', from: ['building', 'named', 'exited'], to: 'named', by: ['system'], aside: true },
    exit: {
      title: '退出',
      from: 'named',
      to: 'exited',
      by: ['city.forestry_officer'],
      needs: ['exit_document', 'exited_on'],
      reason: true,
      aside: true,
      warning: '退出后不再计入园区个数；符合条件的可以重新申报。',
    },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['building', 'named'] } },
  label: ['name'],
  columns: ['name', 'kind', 'level', 'park_title', 'operator', 'named_on', 'division', 'state'],
  map: { geometry: 'core', colorBy: 'state', minZoom: 8 },
  checks: [landOnce],
  indexes: [['level', 'state']],
})
export interface ForestryParkTable extends Table<typeof forestryPark> {}
