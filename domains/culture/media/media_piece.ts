import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { desks } from '../keepers.ts'
import { findable } from './checks.ts'

const by = [...desks]
export const mediaKinds = { paper: '报纸', magazine: '期刊', broadcast: '电视、广播', web: '网站', account: '政务新媒体账号', other: '其他' } as const
export const mediaLevels = { national: '国家级', provincial: '省级', city: '市级', county: '县级' } as const

/** One piece in the media on the forest city or eco-culture: where it can be found, and of which event it tells. */
export const mediaPiece = register('media_piece', {
  title: '媒体报道',
  basis: ['森林法12'],
  fields: {
    headline: f.text({ title: '报道标题', required: true, max: 200 }),
    medium: f.text({ title: '媒体名称', required: true, max: 100 }),
    kind: f.choice(mediaKinds, { title: '媒体类别', required: true }),
    media_level: f.choice(mediaLevels, { title: '媒体级别', required: true, help: '按主办单位的级别' }),
    published_on: f.date({ title: '刊播日期', required: true }),
    issue_number: f.text({ title: '期号、版面', max: 100, help: '报刊填写期号和版面' }),
    link: f.text({ title: '网址', max: 500 }),
    city: f.reference({ title: '森林城市创建', register: 'forest_city' }),
    event: f.reference({ title: '报道的活动', register: 'publicity_event' }),
    summary: f.text({ title: '内容摘要', long: true, max: 2000 }),
    copy: f.evidence({ title: '报道留存', required: true }),
  },
  states: { recorded: '已登记', void: '已作废' },
  start: 'recorded',
  transitions: { annul: { title: '作废', from: 'recorded', to: 'void', by, reason: true, aside: true } },
  access: { create: by, read: 'any_post', update: { by, in: ['recorded'] } },
  label: ['headline', 'medium'],
  event: 'published_on',
  columns: ['headline', 'medium', 'kind', 'media_level', 'published_on', 'event', 'division', 'state'],
  checks: [notAhead('published_on', { code: 'media_ahead', message: '刊播日期不能晚于今天', fields: ['published_on'] }), findable],
})
export interface MediaPieceTable extends Table<typeof mediaPiece> {}
