import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { bothDesks, countyDesk, groundHands } from '../keepers.ts'

/** One pine sub-compartment seen in a census. The dates of a census are set by each year's notice and stand in the record. */
export const pestCensus = register('pest_census', {
  title: '松林普查',
  basis: ['森林法35', '森林病虫害防治条例10', '松材线虫病防治技术方案'],
  fields: {
    season: f.choice({ autumn: '秋季普查', spring: '春季核查' }, { title: '普查', required: true }),
    notice_number: f.text({ title: '普查通知文号', max: 100, help: '普查起止日期按当年通知' }),
    seen_from: f.date({ title: '调查起始', required: true }),
    seen_to: f.date({ title: '调查截止', required: true }),
    sub_compartment: f.text({ title: '小班号', required: true, max: 60 }),
    forest_kind: f.choice({ pure: '松纯林', mixed: '混交林', scattered: '散生、四旁' }, { title: '林分', required: true }),
    pine_ha: f.decimal({ title: '应查松林面积', unit: '公顷', scale: 4, min: '0.0001', max: '100000', required: true, help: '混交、散生的折算为纯林面积' }),
    seen_ha: f.decimal({ title: '实查面积', unit: '公顷', scale: 4, min: '0', max: '100000', required: true }),
    methods: f.choices({ foot: '地面踏查', drone: '无人机', satellite: '卫星影像', camera: '固定监测' }, { title: '方法', required: true }),
    dead_trees: f.integer({ title: '枯死、濒死松树', unit: '株', min: 0, max: 100_000, required: true }),
    observer: f.text({ title: '调查单位', required: true, max: 100 }),
    photos: f.evidence({ title: '照片' }),
    checked_note: f.text({ title: '核查情况', later: true, max: 500 }),
  },
  states: { reported: '已上报', verified: '已核查', void: '已作废' },
  start: 'reported',
  transitions: {
    verify: { title: '核查', from: 'reported', to: 'verified', by: [...countyDesk], needs: ['checked_note'] },
    annul: { title: '作废', from: ['reported', 'verified'], to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...groundHands], read: 'any_post', update: { by: [...groundHands], in: ['reported'] } },
  event: 'seen_to',
  label: ['sub_compartment', 'season'],
  columns: ['season', 'sub_compartment', 'seen_to', 'pine_ha', 'seen_ha', 'dead_trees', 'observer', 'division', 'state'],
  checks: [
    inOrder('seen_from', 'seen_to', { code: 'pest_census_reversed', message: '调查截止不能早于起始', fields: ['seen_to'] }),
    notAhead('seen_to', { code: 'pest_census_ahead', message: '调查日期不能晚于今天', fields: ['seen_to'] }),
    ({ after }) =>
      compare(String(after['seen_ha'] ?? '0'), String(after['pine_ha'] ?? '0')) > 0
        ? { code: 'pest_census_beyond', message: '实查面积不能大于应查面积', fields: ['seen_ha'] }
        : null,
  ],
})
export interface PestCensusTable extends Table<typeof pestCensus> {}
