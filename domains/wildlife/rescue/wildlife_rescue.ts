import { all, inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import type { Sensitive } from '#kit/register/access.ts'
import { register, type Table } from '#kit/register/define.ts'
import { hours } from '#kit/register/transition.ts'
import { RESCUE_CLOCK } from '#datasets/wildlife/rescue.ts'
import { gradeTold, speciesFields } from '../grade.ts'
import { bothDesks, countyDesk, watchers } from '../keepers.ts'
import { exactPlace, nearPlace, placeInWords } from '../place.ts'
import { allotted, consented, diedInOrder, neverTraded, releasable, shownAnew, within } from './checks.ts'
import { conditions, habitats, receivers, sources } from './kinds.ts'

const giver = (mask: Sensitive['mask']): Sensitive => ({ mask, roles: [...bothDesks], purpose: '回访送交、报告人，出具收据' })

/** One rescue: what was found or handed over, what was done for it, and what became of each animal. Released, dead or handed over; never traded. */
export const wildlifeRescue = register('wildlife_rescue', {
  title: '收容救护',
  basis: ['野生动物保护法15', '野生动物保护法41', '野生动物保护法47', '野生动物收容救护管理办法', '动物防疫法58'],
  fields: {
    found_on: f.date({ title: '收到（发现）日期', required: true }),
    source: f.choice(sources, { title: '来源', required: true }),
    ...speciesFields,
    heads: f.integer({ title: '数量', unit: '只（头）', required: true, min: 1, max: 1_000_000 }),
    condition: f.choice(conditions, { title: '状况', required: true }),
    description: f.text({ title: '伤病和体征', required: true, max: 1000, help: '不写姓名、电话和地点' }),
    place: placeInWords('发现地点', { required: true }),
    location: exactPlace('准确位置', { required: true }),
    near: nearPlace,
    giver: f.text({ title: '送交（报告）人', required: true, max: 40, sensitive: giver('name') }),
    giver_phone: f.text({ title: '联系电话', required: true, max: 20, sensitive: giver('phone') }),
    law_case: f.reference({ title: '案件', register: 'law_case', help: '查获的动物关联案件：处置须有办案机关的书面意见，数量不与收缴重复相加' }),
    photos: f.evidence({ title: '照片' }),
    receipt_number: f.text({ title: '收据编号', max: 60, later: true }),
    received_on: f.date({ title: '接收日期', later: true }),
    ring: f.text({ title: '环志或标识号', max: 60, later: true }),
    weight_kg: f.decimal({ title: '体重', unit: '千克', scale: 3, min: '0', later: true }),
    treatment: f.text({ title: '检查、隔离和救治', max: 2000, later: true }),
    released_on: f.date({ title: '放归日期', later: true }),
    release_count: f.integer({ title: '本次放归数量', unit: '只（头）', min: 1, max: 1_000_000, later: true }),
    habitat: f.choice(habitats, { title: '放归生境', later: true }),
    release_place: placeInWords('放归地点', { later: true }),
    release_location: exactPlace('放归准确位置', { later: true }),
    release_photos: f.evidence({ title: '放归照片', later: true }),
    died_on: f.date({ title: '死亡日期', later: true }),
    death_count: f.integer({ title: '本次死亡数量', unit: '只（头）', min: 1, max: 1_000_000, later: true }),
    death_cause: f.text({ title: '死因', max: 300, later: true }),
    disposal: f.choice({ burnt: '焚烧', buried: '深埋', rendered: '无害化处理厂处理', specimen: '制作标本保存' }, { title: '尸体处置', later: true }),
    disposal_papers: f.evidence({ title: '无害化处理凭证', later: true }),
    transferred_on: f.date({ title: '移交日期', later: true }),
    transfer_count: f.integer({ title: '本次移交数量', unit: '只（头）', min: 1, max: 1_000_000, later: true }),
    receiver_kind: f.choice(receivers, { title: '接收单位类别', later: true }),
    receiver: f.text({ title: '接收单位', max: 100, later: true }),
    allot_level: f.choice({ province: '省级以上', county: '县级以上' }, { title: '调配机关级别', later: true }),
    allot_number: f.text({ title: '调配批准文号', max: 100, later: true }),
    payment: f.decimal({ title: '收取价款', unit: '元', scale: 2, min: '0', later: true, help: '收容救护不得买卖：应为零' }),
    transfer_papers: f.evidence({ title: '移交凭证', later: true }),
    consent_number: f.text({ title: '办案机关意见文号', max: 100, later: true }),
    consent_on: f.date({ title: '办案机关意见日期', later: true }),
    released: f.integer({ title: '已放归', unit: '只（头）', system: true }),
    dead: f.integer({ title: '已死亡', unit: '只（头）', system: true }),
    transferred: f.integer({ title: '已移交', unit: '只（头）', system: true }),
    remaining: f.integer({ title: '在救护', unit: '只（头）', system: true }),
  },
  states: { reported: '已报告', in_care: '救护中', closed: '已办结', void: '登记有误' },
  start: 'reported',
  transitions: {
    receive: {
      title: '接收',
      from: 'reported',
      to: 'in_care',
      by: [...countyDesk],
      needs: ['receipt_number', 'received_on', 'treatment'],
      takes: ['ring', 'weight_kg'],
      within: hours(RESCUE_CLOCK.hours, '野生动物收容救护管理办法（及时；小时数本系统自定）'),
      check: all(
        notAhead('received_on', { code: 'rescue_received_ahead', message: '接收日期不能晚于今天', fields: ['received_on'] }),
        inOrder('found_on', 'received_on', { code: 'rescue_received_early', message: '接收日期不能早于发现日期', fields: ['received_on'] }),
      ),
    },
    treat: { title: '记录救治', from: 'in_care', by: [...countyDesk], needs: ['treatment'], takes: ['ring', 'weight_kg'], aside: true },
    identify: { title: '认定物种和级别', from: 'in_care', by: [...bothDesks], needs: ['species'], takes: ['stated_grade'], aside: true },
    release: {
      title: '放归',
      from: ['reported', 'in_care'],
      to: 'in_care',
      by: [...countyDesk],
      needs: ['released_on', 'release_count', 'habitat', 'release_place', 'release_location'],
      takes: ['consent_number', 'consent_on'],
      evidence: ['release_photos'],
      check: all(within('release_count'), releasable, consented('released_on'), shownAnew('release_photos')),
    },
    record_death: {
      title: '登记死亡和处置',
      from: 'in_care',
      by: [...countyDesk],
      needs: ['died_on', 'death_count', 'death_cause', 'disposal'],
      takes: ['consent_number', 'consent_on'],
      evidence: ['disposal_papers'],
      aside: true,
      basis: ['动物防疫法58'],
      check: all(within('death_count'), diedInOrder, consented('died_on'), shownAnew('disposal_papers')),
    },
    transfer: {
      title: '移交',
      from: 'in_care',
      by: [...bothDesks],
      needs: ['transferred_on', 'transfer_count', 'receiver_kind', 'receiver'],
      takes: ['allot_level', 'allot_number', 'payment', 'consent_number', 'consent_on'],
      evidence: ['transfer_papers'],
      aside: true,
      basis: ['野生动物保护法15'],
      check: all(within('transfer_count'), neverTraded, allotted, consented('transferred_on'), shownAnew('transfer_papers')),
    },
    close: { title: '办结', from: 'in_care', to: 'closed', by: [...bothDesks] },
    void: { title: '登记有误，作废', from: 'reported', to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...new Set([...watchers, ...bothDesks])], read: 'any_post', update: { by: [...countyDesk], in: ['reported'] } },
  event: 'found_on',
  label: ['species', 'found_on'],
  columns: ['species', 'grade', 'heads', 'found_on', 'source', 'condition', 'released', 'dead', 'transferred', 'remaining', 'division', 'state'],
  map: { geometry: 'near', colorBy: 'state', minZoom: 8 },
  checks: [notAhead('found_on', { code: 'rescue_found_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }), gradeTold('found_on')],
  indexes: [['species', 'found_on']],
})
export interface WildlifeRescueTable extends Table<typeof wildlifeRescue> {}
