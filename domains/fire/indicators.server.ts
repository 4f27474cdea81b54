import { FIRE_LAW_CHANGE } from '#datasets/fire/regulations.ts'
import { count, distinct, ratio, stock, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { post } from '#domains/people/post.ts'
import { figures } from './figures.ts'
import { fireEvent } from './event/fire_event.ts'
import { firePatrol } from './patrol/fire_patrol.ts'
import { hazard } from './hazard/hazard.ts'
import { illegalFireCase } from './case/illegal_fire_case.ts'
import { keyPerson } from './key_person/key_person.ts'
import { fireLaw } from './law.ts'
import { lineInspection } from './power_line/line_inspection.ts'
import { supervisionVisit } from './supervision/supervision_visit.ts'
import { transformerInspection } from './power_line/transformer_inspection.ts'

const fireOffences = ['fire_in_the_open', 'high_danger_zone_entered'] as const

export const rangers = stock(figures.rangers.id, {
  title: figures.rangers.title, unit: '名', of: post, from: 'valid_from', to: 'valid_to', key: 'person',
  where: (p) => p.and([p('role', '=', 'ranger'), p('acting_for', 'is', null)]),
  description: '统计期末在任的护林员岗位，一人多岗只计一人；代理不另计',
  basis: [...fireLaw('rangers'), '森林法33'],
  said: {
    yes: ['[落实|配备|设立|设置|选配|在岗|在任|]护林员[队伍|]{n}[在岗值守|在岗|]', '护林员队伍{n}', '[落实|配备|在岗|]{n}[在岗|]护林员[在岗|在岗值守|]', '[落实|]在岗护林员[在岗|]{n}'],
    no: ['培训护林员{n}', '新聘护林员{n}', '解聘护林员{n}', '护林员补贴{n}', '护林员保险{n}', '兼职护林员{n}', '专职护林员{n}', '生态护林员{n}', '尚缺护林员{n}', '慰问护林员{n}', '护林员{n}参加培训', '更换护林员{n}', '护林员巡护{n}'],
  },
})

export const patrols = count(figures.patrols.id, {
  title: figures.patrols.title, unit: '次', place: 1000, of: firePatrol, clock: 'started_at', where: (p) => p('state', '=', 'recorded'),
  description: '护林员完成的防火巡护，一次出巡计一次，按开始时间；巡护中和作废的不计，佐证等级不影响计数',
  basis: fireLaw('rangers'),
  said: {
    yes: ['[护林员|][森林|][防火巡护|防火巡查巡护|防火巡山|防火巡护巡查]{n}', '护林员[巡护|巡山护林]{n}', '〔护林员|防火〕巡护{n}', '{n}[森林|]防火巡护'],
    no: ['湿地巡护{n}', '林长巡护{n}', '草原巡护{n}', '防火巡护里程{n}', '无人机防火巡护{n}'],
  },
})

export const patrolIssuesFixed = count(figures.patrol_issues_fixed.id, {
  title: figures.patrol_issues_fixed.title, unit: '个', of: issue, clock: 'first_closed_at',
  where: (i) => i.and([i('domain', '=', 'fire'), i('source', '=', 'ranger_patrol'), i('severity', 'in', ['key', 'hard'])]),
  description: '问题台账中来自护林员巡护、领域为森林防火、程度为重点或难点且已销号的问题，按首次销号时间；是全部已销号重点难点问题的一部分，同一台账不重复登记',
  basis: [...fireLaw('inspection'), '森林法33'],
  said: {
    yes: ['[巡护|][中|]发现[并|]整治重难问题{n}', '〔巡护〕发现[并|][整治|整改|解决][重难|重点难点]问题{n}', '〔巡护〕[巡护中发现的|][重难|重点难点]问题[整治|整改|解决]{n}', '[整治|整改]巡护发现的[重难|重点难点]问题{n}'],
    no: ['发现重难问题{n}', '整治湿地重难问题{n}', '林长发现并整治重难问题{n}'],
  },
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
  said: {
    yes: ['[列管|][重点群体|重点人员|重点人群|特殊人群|]人盯人{n}覆盖', '[列管|][重点群体|重点人员|重点人群|特殊人群|]人盯人覆盖[率|]{n}', '人盯人{n}'],
    no: ['监控覆盖率{n}', '信号覆盖率{n}', '无人机覆盖率{n}'],
  },
})

export const illegalFireCases = count(figures.illegal_fire_cases.id, {
  title: figures.illegal_fire_cases.title, unit: '起', of: illegalFireCase, clock: 'closed_at',
  where: (c) => c.and([c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '已结案的违规野外用火行政案件，按结案时间；移送和不予立案的不计',
  basis: fireLaw('open_fire_fine', 'other_fines'),
  said: {
    yes: ['[查处|办结|查办|查结][违规|违法|][野外|][用火][案件|行为|案|行政案件]{n}', '[查处|办结|查办|查结]违规[野外|]用火{n}', '[查处|办结|查办|查结]野外违[规|法]用火[案件|行为|]{n}', '违规[野外|]用火案件{n}', '[查处|办结|查办|查结]{n}违规[野外|]用火[案件|行为]'],
    no: ['违规野外用火案件线索{n}', '移送违规野外用火案件{n}', '查处野外用火刑事案件{n}', '未发生违规野外用火案件{n}', '举报违规野外用火行为{n}', '立案违规用火案件{n}'],
  },
})

export const personsHandled = sum(figures.persons_handled.id, {
  title: figures.persons_handled.title, unit: '人', of: illegalFireCase, clock: 'closed_at', value: 'handled',
  where: (c) => c.and([c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '上述案件中受到处理（罚款、警告、移送）或者教育的当事人，每人按一个结果计一次；不予处罚的不计',
  basis: fireLaw('open_fire_fine'),
  said: {
    yes: ['〔用火|火源〕[处理教育|教育处理|处罚教育|处理|处罚和教育|教育处罚]{n}', '对用火当事人处理教育{n}', '〔用火|火源〕[处罚|处理教育当事人]{n}'],
    no: ['处理野生动物违法人员{n}', '宣传教育{n}', '教育群众{n}'],
  },
})

export const lineInspected = distinct(figures.line_inspected.id, {
  title: figures.line_inspected.title, unit: '公里', of: lineInspection, clock: 'inspected_on', key: 'power_line', value: 'length_km',
  where: (l) => l.and([l('state', '=', 'done'), l('voltage', '=', '10kv'), l('in_fire_zone', '=', true)]),
  description: '统计期内排查过的防火区内10千伏线路区段长度之和，同一区段排查多次只计一次',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[防火区段|防火区|][中|内|]{n}[10kV|10千伏][线路|电力线路|配电线路|线][全面排查|排查|]', '[全面|]排查[防火区段|防火区|森林防火区|][中|内|][10kV|10千伏][线路|电力线路|配电线路|线]{n}', '〔排查〕[10kV|10千伏][线路|电力线路|配电线路|线][不重复计长|]{n}', '[10kV|10千伏][线路|电力线路|配电线路]排查{n}', '排查{n}[10kV|10千伏][线路|电力线路|配电线路]'],
    no: ['10kV线路总长{n}', '新建10kV线路{n}', '10kV线路改造{n}', '架设10kV线路{n}', '排查110kV线路{n}', '10kV线路{n}'],
  },
})

export const transformerAreas = distinct(figures.transformer_areas.id, {
  title: figures.transformer_areas.title, unit: '个', of: transformerInspection, clock: 'inspected_on', key: 'transformer_area', where: (t) => t('state', '=', 'done'),
  description: '统计期内排查过的配电台区，同一台区排查多次只计一个',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[全面|]排查[防火区|][配电台区|台区]{n}', '〔排查〕[配电台区|台区]{n}', '{n}[配电台区|台区]排查', '[配电台区|台区]排查{n}', '排查{n}[配电台区|台区]'],
    no: ['共有配电台区{n}', '新建配电台区{n}', '台区改造{n}', '配电台区{n}'],
  },
})

export const corridorIssuesFixed = count(figures.corridor_issues_fixed.id, {
  title: figures.corridor_issues_fixed.title, unit: '个', of: hazard, clock: 'first_closed_at', where: (h) => h('class', '=', 'power_line'),
  description: '类别为输配电通道的火灾隐患，按首次销号时间；包含在全部火灾隐患销号数之内',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[整改|整治|消除|处置|销号][线路|输配电|电力|][通道类|通道][问题|隐患]{n}', '[线路|输配电|电力|][通道类|通道][问题|隐患][整改|整治|消除|处置|销号]{n}'],
    no: ['发现通道类隐患{n}', '排查线路通道隐患{n}', '通道类问题{n}', '逃生通道隐患整治{n}'],
  },
})

export const supervisionInspections = count(figures.supervision_inspections.id, {
  title: figures.supervision_inspections.title, unit: '次', place: 10, of: supervisionVisit, clock: 'visited_on',
  where: (v) => v.and([v('state', '=', 'done'), v('mode', '=', 'unannounced')]),
  description: '以“四不两直”方式开展的防火督导检查，按检查日期；事先通知的检查不计',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[四不两直|以四不两直方式|以不打招呼直达现场的方式|采取四不两直方式|采取四不两直|][森林|林区|][防火|防灭火][督导检查|督查检查|暗访督查|督导|督查|暗访]{n}', '〔四不两直〕[督导检查|暗访督查|督查]{n}', '〔防火|防灭火〕[四不两直|][督导检查|暗访督查]{n}'],
    no: ['城市消防防火督导检查{n}', '校园防火督导检查{n}', '安全生产督导检查{n}', '防火督导检查通报{n}'],
  },
})

export const hazardsFixed = count(figures.hazards_fixed.id, {
  title: figures.hazards_fixed.title, unit: '个', of: hazard, clock: 'first_closed_at',
  description: '火灾隐患台账中已销号的隐患，按首次销号时间；包含输配电通道类，同一隐患只登记一次；当年销号又重新打开的不计，跨年重新打开的不改上年数',
  basis: fireLaw('inspection'),
  said: {
    yes: ['[排查|排查并|][整治|整改|消除|治理|销号|整改销号|整治销号|排查整治|排查整改][森林|林区|各类|][火灾|防火|火险|森林火灾]隐患[点|含线路通道|]{n}', '〔防火|火灾|火险|防灭火〕[整治|整改|消除|治理|销号|整改销号][风险|][隐患点|隐患]{n}', '[森林|林区|各类|][火灾|防火|火险]隐患[点|][整治|整改|消除|治理|销号|整改销号]{n}', '[整治|整改|消除]{n}[森林|][火灾|防火|火险]隐患[点|]', '〔防火|火灾|火险|防灭火〕隐患点[整治|整改|销号|]{n}', '整治隐患点{n}'],
    no: ['排查火灾隐患{n}', '发现火灾隐患{n}', '整治道路交通隐患点{n}', '整治地质灾害隐患点{n}', '整治安全生产隐患{n}', '督促整治火灾隐患{n}', '火灾隐患{n}', '整治燃气隐患点{n}'],
  },
})

/** Said of every number of fires: the series breaks, and years on both sides are not compared without saying so. */
const SERIES = `自${FIRE_LAW_CHANGE}起统计口径改变：此前按森林防火条例40（引燃林木即计，较大从1公顷起），此后按森林草原防灭火条例45、47（不足0.067公顷或者未伤害林木又无伤亡的不计，较大从10公顷起），两边的年度不可直接比较。火灾统计由森林草原防灭火指挥机构负责，这里是林业台账的记录`

const counted = (title: string) => ({ title, unit: '起', of: fireEvent, clock: 'discovered_on', basis: fireLaw('classes', 'statistics') }) as const

export const fireIncidents = count('fire.fire_incidents', {
  ...counted('森林火情'), where: (e) => e('state', '<>', 'false_alarm'),
  description: '按发现时间登记的全部火情，核实为非火情的不计；计入和不计入森林火灾的都在内，不受统计口径改变的影响',
})

export const forestFires = count('fire.forest_fires', {
  ...counted('森林火灾'), where: (e) => e.and([e('state', '<>', 'false_alarm'), e(e.fn.coalesce('final_class', 'fire_class'), 'not in', ['none'])]),
  description: `火情中按起火当日的规定构成森林火灾的，有调查认定等级的按认定，没有的按初定；面积或伤亡不全、还不能判断的不计。${SERIES}`,
})

export const forestFiresOld = count('fire.forest_fires_old', {
  ...counted('森林火灾（2025年以前口径）'), where: (e) => e.and([e('state', '<>', 'false_alarm'), e('class_old', '<>', 'none')]),
  description: `同样的火情一律按2025年以前的口径计，与“2026年起口径”并列。${SERIES}`,
})

export const forestFiresNew = count('fire.forest_fires_new', {
  ...counted('森林火灾（2026年起口径）'), where: (e) => e.and([e('state', '<>', 'false_alarm'), e('class_new', '<>', 'none')]),
  description: `同样的火情一律按2026年起的口径计，与“2025年以前口径”并列。${SERIES}`,
})

export const indicators: readonly Indicator[] = [
  rangers, patrols, patrolIssuesFixed, watchedShare, illegalFireCases, personsHandled, lineInspected, transformerAreas,
  corridorIssuesFixed, supervisionInspections, hazardsFixed, keyPersons, keyPersonsWatched, fireIncidents, forestFires, forestFiresOld, forestFiresNew,
]
