import { daysInTurn, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { calendarDays, untilField } from '#kit/register/transition.ts'
import { desks, finders, hands } from '../keepers.ts'
import { mendedAfterFound } from './checks.ts'
import { damages, installationKinds } from './kinds.ts'

/** One wall, plate or sign in its place: what it shows, who keeps it, whether it stands. Each is a record of its own, so that the one that is broken is the one that is mended. */
export const cultureInstallation = register('culture_installation', {
  title: '生态文化宣传设施',
  basis: ['森林法12', 'GB/T 37342-2019'],
  fields: {
    number: f.text({ title: '编号', required: true, max: 40, unique: true, help: '设施上或者清单里的编号，不重复' }),
    kind: f.choice(installationKinds, { title: '类别', required: true }),
    name: f.text({ title: '名称', required: true, max: 200, help: '宣传墙写主题，花草树木牌写植物名称' }),
    plant: f.text({ title: '植物学名', max: 100, help: '花草树木牌填写' }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置', required: true }),
    content: f.text({ title: '内容', max: 2000 }),
    size: f.text({ title: '尺寸和材质', max: 100 }),
    set_on: f.date({ title: '设置日期', required: true }),
    funded_by: f.text({ title: '经费来源', max: 100 }),
    keeper_unit: f.text({ title: '管护单位', required: true, max: 100 }),
    keeper: f.person({ title: '管护人', help: '破损后由其修复；没有专人的不填，由所在地的林业干部办理' }),
    photo: f.evidence({ title: '设置照片', required: true }),
    found_on: f.date({ title: '发现日期', later: true }),
    damage: f.choice(damages, { title: '损坏情况', later: true }),
    damage_note: f.text({ title: '损坏说明', later: true, max: 500 }),
    damage_photos: f.evidence({ title: '损坏照片', later: true }),
    mend_due: f.date({ title: '修复期限', system: true }),
    mended_on: f.date({ title: '修复日期', later: true }),
    mend_note: f.text({ title: '修复情况', later: true, max: 500 }),
    mend_photos: f.evidence({ title: '修复照片', later: true }),
    removed_on: f.date({ title: '拆除日期', later: true }),
  },
  states: { standing: '完好', broken: '损坏待修', mended: '已修待验', removed: '已拆除', void: '已作废' },
  start: 'standing',
  transitions: {
    report: {
      title: '报损',
      from: 'standing',
      to: 'broken',
      by: [...finders],
      needs: ['found_on', 'damage'],
      takes: ['damage_note'],
      evidence: ['damage_photos'],
      aside: true,
    },
    mend: {
      title: '报修复',
      from: 'broken',
      to: 'mended',
      by: [...hands],
      needs: ['mended_on', 'mend_note'],
      evidence: ['mend_photos'],
      within: untilField('mend_due', '本市设定的修复期限'),
      check: mendedAfterFound,
    },
    accept: { title: '验收', from: 'mended', to: 'standing', by: [...hands], unlike: 'mend', within: calendarDays(10) },
    send_back: { title: '退回重修', from: 'mended', to: 'broken', by: [...hands], reason: true, unlike: 'mend', aside: true },
    hand_over: { title: '变更管护', from: ['standing', 'broken'], by: [...hands], needs: ['keeper_unit'], takes: ['keeper'], aside: true },
    remove: { title: '拆除', from: ['standing', 'broken'], to: 'removed', by: [...desks], needs: ['removed_on'], reason: true, aside: true },
    annul: { title: '作废', from: 'standing', to: 'void', by: [...desks], reason: true, aside: true },
  },
  access: { create: [...hands], read: 'any_post', update: { by: [...hands], in: ['standing'] } },
  whose: { broken: 'keeper' },
  label: ['kind', 'name', 'number'],
  event: 'set_on',
  columns: ['number', 'kind', 'name', 'place', 'set_on', 'keeper_unit', 'damage', 'mend_due', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    daysInTurn(
      [
        ['set_on', '设置'],
        ['found_on', '发现'],
      ],
      { ahead: 'installation_ahead', reversed: 'installation_reversed' },
    ),
    daysInTurn(
      [
        ['set_on', '设置'],
        ['removed_on', '拆除'],
      ],
      { ahead: 'installation_ahead', reversed: 'installation_reversed' },
    ),
    notAhead('mended_on', { code: 'installation_ahead', message: '修复日期不能晚于今天', fields: ['mended_on'] }),
  ],
  indexes: [
    ['kind', 'set_on'],
    ['state', 'mend_due'],
  ],
})
export interface CultureInstallationTable extends Table<typeof cultureInstallation> {}
