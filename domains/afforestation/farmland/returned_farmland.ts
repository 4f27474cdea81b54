import { ROUNDS } from '#datasets/afforestation/returned.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, countyDesk, groundHands } from '../keepers.ts'
import { batchOfRound, stillForest } from './checks.ts'

export const spotFindings = { forest: '图斑仍为林地', young: '图斑为未成林造林地', cleared: '图斑显示复耕或毁林' } as const
export const standFindings = { forest: '现地成林', young: '现地幼林', cleared: '现地已复耕或毁林' } as const

/** Farmland that was given back to forest: whose, which batch, under which contract. Whether it is still kept is judged every year, by spots and on the ground. */
export const returnedFarmland = register('returned_farmland', {
  title: '退耕还林地块',
  basis: ['退耕还林条例23', '退耕还林条例24', '退耕还林条例31', '退耕还林条例33', '退耕还林条例48'],
  fields: {
    number: f.text({ title: '地块编号', required: true, max: 60, unique: true }),
    household: f.text({
      title: '退耕户',
      max: 60,
      sensitive: { mask: 'name', roles: [...countyDesk], purpose: '补助发放到户（退耕还林条例46）' },
      help: '汇总到村的不填，填写户数',
    }),
    households: f.integer({ title: '户数', unit: '户', required: true, min: 1, max: 100_000 }),
    round: f.choice(ROUNDS, { title: '轮次', required: true }),
    batch_year: f.integer({ title: '批次年度', required: true, min: 1999, max: 2100 }),
    forest_type: f.choice({ ecological: '生态林', economic: '经济林' }, { title: '林种', required: true }),
    species: f.text({ title: '树种', max: 100 }),
    area: f.decimal({ title: '面积', unit: '亩', scale: 4, min: '0.0001', max: '1000000', required: true }),
    boundary: f.polygon({ title: '范围' }),
    contract_number: f.text({ title: '合同编号', required: true, max: 100 }),
    contract_to: f.date({ title: '合同到期日', help: '承包经营权最长七十年（退耕还林条例48）' }),
    returned_on: f.date({ title: '还林验收日期', required: true, help: '县级验收合格、发给证明的日期（退耕还林条例33）' }),
    judged_on: f.date({ title: '判定日期', later: true }),
    spot_finding: f.choice(spotFindings, { title: '图斑判读', later: true }),
    stand_finding: f.choice(standFindings, { title: '现地小班', later: true }),
    preservation: f.decimal({ title: '保存率', unit: '%', scale: 1, min: '0', max: '100', later: true }),
    judge_photos: f.evidence({ title: '判定照片', later: true }),
    lost_on: f.date({ title: '失去日期', later: true }),
    lost_note: f.text({ title: '失去情况', later: true, max: 500 }),
  },
  states: { kept: '保存', lost: '已失去', void: '已作废' },
  start: 'kept',
  transitions: {
    judge: {
      title: '年度判定',
      from: 'kept',
      by: [...groundHands],
      needs: ['judged_on', 'spot_finding', 'stand_finding', 'preservation'],
      takes: ['judge_photos'],
      aside: true,
      check: stillForest,
    },
    lose: {
      title: '登记失去',
      from: 'kept',
      to: 'lost',
      by: [...countyDesk],
      needs: ['lost_on', 'lost_note'],
      reason: true,
      aside: true,
      undo: 'take_back',
      basis: ['退耕还林条例31', '退耕还林条例62'],
      warning: '从这一天起不再计入巩固退耕还林成果；只失去一部分的，先作废本地块，分成两块重新登记。',
      check: notAhead('lost_on', { code: 'farmland_day_ahead', message: '失去日期不能晚于今天', fields: ['lost_on'] }),
    },
    take_back: { title: '撤销失去', from: 'lost', to: 'kept', by: [...bothDesks], reason: true, aside: true, unlike: 'lose' },
    annul: { title: '作废', from: ['kept', 'lost'], to: 'void', by: [...countyDesk], reason: true, aside: true },
  },
  imported: 'also',
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['kept'] } },
  event: 'returned_on',
  label: ['number'],
  columns: ['number', 'round', 'batch_year', 'forest_type', 'area', 'households', 'judged_on', 'spot_finding', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 10 },
  checks: [batchOfRound, notAhead('returned_on', { code: 'farmland_day_ahead', message: '验收日期不能晚于今天', fields: ['returned_on'] })],
  indexes: [['returned_on'], ['round', 'state']],
})
export interface ReturnedFarmlandTable extends Table<typeof returnedFarmland> {}
