import { count, distinct, ratio, stock, sum, type Indicator } from '../../kit/indicator/define.server.ts'
import { issue } from '../duty/issue.ts'
import { post } from '../people/post.ts'
import { figures } from './figure-ids.ts'
import { firePatrol } from './fire_patrol.ts'
import { hazard } from './hazard.ts'
import { illegalFireCase } from './illegal_fire_case.ts'
import { keyPerson } from './key_person.ts'
import { fireLaw } from './law.ts'
import { lineInspection } from './line_inspection.ts'
import { supervisionVisit } from './supervision_visit.ts'
import { transformerInspection } from './transformer_inspection.ts'

const fireOffences = ['fire_in_the_open', 'high_danger_zone_entered'] as const

export const rangers = stock(figures.rangers.id, {
  title: figures.rangers.title, unit: '名', of: post, from: 'valid_from', to: 'valid_to', key: 'person',
  where: (p) => p.and([p('role', '=', 'ranger'), p('acting_for', 'is', null)]),
  description: '统计期末在任的护林员岗位，一人多岗只计一人；代理不另计',
  basis: [...fireLaw('rangers'), '森林法33'],
  wording: { head: ['护林员', '护林员队伍'], not: ['培训', '表彰', '新增', '新聘', '选聘', '解聘', '保险', '补贴', '工资', '抽查', '慰问', '巡护', '林长', '增加'] },
})

export const patrols = count(figures.patrols.id, {
  title: figures.patrols.title, unit: '次', place: 1000, of: firePatrol, clock: 'started_at', where: (p) => p('state', '=', 'recorded'),
  description: '护林员完成的防火巡护，一次出巡计一次，按开始时间；巡护中和作废的不计，佐证等级不影响计数',
  basis: fireLaw('rangers'),
  wording: [{ head: ['防火巡护', '防火巡查巡护', '护林员巡护'], not: ['湿地'] }, { head: ['巡护'], context: [['防火', '护林员']], not: ['湿地', '林长'] }],
})

export const patrolIssuesFixed = count(figures.patrol_issues_fixed.id, {
  title: figures.patrol_issues_fixed.title, unit: '个', of: issue, clock: 'first_closed_at',
  where: (i) => i.and([i('domain', '=', 'fire'), i('source', '=', 'ranger_patrol'), i('severity', 'in', ['key', 'hard'])]),
  description: '问题台账中来自护林员巡护、领域为森林防火、程度为重点或难点且已销号的问题，按首次销号时间；是全部已销号重点难点问题的一部分，同一台账不重复登记',
  basis: [...fireLaw('inspection'), '森林法33'],
  wording: { head: ['重难问题', '重难点火情隐患', '整治', '整改'], all: [['重难问题'], ['整治', '整改', '解决']], not: ['湿地', '林长'] },
})

export const keyPersons = count('fire.key_persons', {
  title: '列管的重点人员', unit: '人', of: keyPerson, clock: 'valid_from', where: (k) => k('state', '<>', 'removed'),
  description: '列管起始日在统计期内的防火重点人员，移出的不计。记录依法随防火期满失效，年末没有存量，因此按当期列管计，不按年末时点计',
  basis: ['个人信息保护法47'],
})

export const keyPersonsWatched = count('fire.key_persons_watched', {
  title: '有人看护的重点人员', unit: '人', of: keyPerson, clock: 'valid_from',
  where: (k) => k.and([
    k('state', '<>', 'removed'), k('watched_from', 'is not', null),
    k.or([k('watched_to', 'is', null), k('watched_to', '>=', k.ref('valid_to'))]),
  ]),
  description: '其中监护人和看护人均已落实、看护持续至今或至列管截止的人员；看护中断未恢复的不计',
  basis: ['个人信息保护法28'],
})

export const watchedShare = ratio(figures.watched_share.id, {
  title: figures.watched_share.title, unit: '%', decimals: 0, of: keyPersonsWatched, per: keyPersons,
  description: '监护人和看护人均已落实的重点人员占当期列管重点人员的比例',
  basis: ['个人信息保护法28'],
  wording: { head: ['人盯人', '人盯人覆盖率', '人盯人覆盖', '覆盖率'], all: [['人盯人']] },
})

export const illegalFireCases = count(figures.illegal_fire_cases.id, {
  title: figures.illegal_fire_cases.title, unit: '起', of: illegalFireCase, clock: 'closed_at',
  where: (c) => c.and([c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '已结案的违规野外用火行政案件，按结案时间；移送和不予立案的不计',
  basis: fireLaw('open_fire_fine', 'other_fines'),
  wording: { head: ['违规野外用火案件', '违规用火案件', '野外用火案件', '违法野外用火案件', '违规野外用火案', '违规野外用火行为', '违规野外用火'], not: ['线索', '移送', '立案', '刑事', '举报'] },
})

export const personsHandled = sum(figures.persons_handled.id, {
  title: figures.persons_handled.title, unit: '人', of: illegalFireCase, clock: 'closed_at', value: 'handled',
  where: (c) => c.and([c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '上述案件中受到处理（罚款、警告、移送）或者教育的当事人，每人按一个结果计一次；不予处罚的不计',
  basis: fireLaw('open_fire_fine'),
  wording: { head: ['处理教育', '教育处理'], context: [['用火', '火源', '防火']], not: ['野生动物'] },
})

export const lineInspected = distinct(figures.line_inspected.id, {
  title: figures.line_inspected.title, unit: '公里', of: lineInspection, clock: 'inspected_on', key: 'power_line', value: 'length_km',
  where: (l) => l.and([l('state', '=', 'done'), l('voltage', '=', '10kv'), l('in_fire_zone', '=', true)]),
  description: '统计期内排查过的防火区内10千伏线路区段长度之和，同一区段排查多次只计一次',
  basis: fireLaw('inspection'),
  wording: { any: ['10kV线路', '10千伏线路', '10kV线', '10KV线路', '10kV电力线路', '10kV配电线路'], not: ['新建', '改造', '架设'] },
})

export const transformerAreas = distinct(figures.transformer_areas.id, {
  title: figures.transformer_areas.title, unit: '个', of: transformerInspection, clock: 'inspected_on', key: 'transformer_area', where: (t) => t('state', '=', 'done'),
  description: '统计期内排查过的配电台区，同一台区排查多次只计一个',
  basis: fireLaw('inspection'),
  wording: { head: ['配电台区', '台区'], not: ['新建', '改造'] },
})

export const corridorIssuesFixed = count(figures.corridor_issues_fixed.id, {
  title: figures.corridor_issues_fixed.title, unit: '个', of: hazard, clock: 'first_closed_at', where: (h) => h('class', '=', 'power_line'),
  description: '类别为输配电通道的火灾隐患，按首次销号时间；包含在全部火灾隐患销号数之内',
  basis: fireLaw('inspection'),
  wording: { head: ['通道类问题', '通道类隐患', '线路通道隐患', '线路通道问题', '整改', '整治', '销号'], any: ['整改', '整治', '消除', '处置', '销号'], all: [['通道类问题', '通道类隐患', '线路通道隐患', '线路通道问题']] },
})

export const supervisionInspections = count(figures.supervision_inspections.id, {
  title: figures.supervision_inspections.title, unit: '次', place: 10, of: supervisionVisit, clock: 'visited_on',
  where: (v) => v.and([v('state', '=', 'done'), v('mode', '=', 'unannounced')]),
  description: '以“四不两直”方式开展的防火督导检查，按检查日期；事先通知的检查不计',
  basis: fireLaw('inspection'),
  wording: { head: ['督导检查', '督查检查', '暗访督查', '督导'], all: [['防火', '火险']] },
})

export const hazardsFixed = count(figures.hazards_fixed.id, {
  title: figures.hazards_fixed.title, unit: '个', of: hazard, clock: 'first_closed_at',
  description: '火灾隐患台账中已销号的隐患，按首次销号时间；包含输配电通道类，同一隐患只登记一次；当年销号又重新打开的不计，跨年重新打开的不改上年数',
  basis: fireLaw('inspection'),
  wording: {
    head: ['隐患点', '火灾隐患', '防火隐患', '火险隐患', '风险隐患', '整治', '整改', '消除'],
    all: [['隐患点', '火灾隐患', '防火隐患', '火险隐患'], ['整治', '整改', '消除', '治理', '销号']],
    not: ['一般安全', '安全生产', '安全隐患', '地质', '排查'],
  },
})

export const indicators: readonly Indicator[] = [
  rangers, patrols, patrolIssuesFixed, watchedShare, illegalFireCases, personsHandled, lineInspected, transformerAreas,
  corridorIssuesFixed, supervisionInspections, hazardsFixed, keyPersons, keyPersonsWatched,
]
