import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { notAhead } from '#kit/register/checks.ts'
import { chiefHands, departments, keptKinds } from '../keepers.ts'
import { dutyOfChiefs, finished, graded, nobodyTwice, ofWetlandWalks, oneSession } from './checks.ts'

/** Whose walk it is: where a chief goes along, it is a chief's; where an officer of a department leads rangers, the department's. */
export const patrolKinds = { chief: '林长巡林', ranger: '护林员巡护', officer: '部门巡查' } as const

/** What a walk was for; each business counts those that served it. */
export const patrolPurposes = {
  duty: '林长履职',
  fire: '防火',
  pest: '有害生物',
  wildlife: '野生动物',
  forest: '林木林地',
  wetland: '湿地',
  river: '巡河',
} as const

export const patrolModes = {
  open_visit: '明查',
  covert_visit: '暗访',
  survey: '调研指导',
  stay: '蹲点督导',
  talk: '座谈交流',
  on_site: '现场办公',
  meeting: '召开会议',
  supervision: '督查',
} as const

/** The five contents of a chief's patrol (巡林五项内容). */
export const patrolContents = {
  decisions: '上级决策部署落实',
  law_and_targets: '法规、目标和责任落实',
  instructions: '林长会议和领导批示事项落实',
  organisation: '组织体系和履职（一长两员）',
  hard_problems: '重点难点问题解决',
} as const

/** How much a record of movement proves; said openly, never scored: a lower grade raises a question, never a verdict. */
export const evidenceGrades = { continuous: '连续轨迹', sparse: '稀疏轨迹', point: '定位点', paper: '纸质记录' } as const

/** What the water of a wetland looked like; its quality is measured by others. */
export const waterStates = { clear: '清澈', turbid: '浑浊', odour: '有异味', bloom: '水华、绿藻', low: '水位偏低', dry: '干涸', high: '水位偏高' } as const

const ofChiefs = '林长巡林填写'
const ofWetlands = '目的含湿地、巡河的填写'

/** One walk: one session on the ground of one or more chiefs, rangers or officers of a department. 次 are the records, 人次 of chiefs those of `chiefs`. */
export const patrol = register('patrol', {
  title: '巡林巡护',
  basis: ['林长制巡林工作制度', '森林法4、33', '生态环境法典19（2026-08-15起）', '森林草原防灭火条例22', '森林防火条例22（至2025年）', '湿地保护法5、45'],
  fields: {
    kind: f.choice(patrolKinds, { title: '类别', required: true }),
    walker: f.reference({ title: '带队的林长、护林员或部门人员（岗位）', register: 'post', required: true }),
    along: f.rows(
      { post: f.reference({ title: '岗位', register: 'post', required: true }) },
      { title: '同行的林长、护林员和部门人员', max: 100, help: '一同出巡只登记一次，不含本人' },
    ),
    purposes: f.choices(patrolPurposes, { title: '目的', required: true, help: '各业务按目的各计各的，不必另行登记' }),
    started_at: f.instant({ title: '开始时间', required: true }),
    ended_at: f.instant({ title: '结束时间' }),
    evidence_grade: f.choice(evidenceGrades, { title: '佐证等级', help: '如实填写：有连续轨迹、只有稀疏点、只有一个定位点，或只有纸质记录' }),
    track: f.line({ title: '轨迹' }),
    place: f.point({ title: '点位' }),
    weather: f.choice({ sunny: '晴', cloudy: '多云', overcast: '阴', rain: '雨', fog: '雾', wind: '大风' }, { title: '天气' }),
    finds: f.rows(
      {
        kind: f.choice(
          {
            open_fire: '野外用火',
            hazard: '火灾隐患',
            person: '重点人员',
            facility: '设施损坏',
            forest: '林木林地',
            pest: '有害生物',
            wildlife: '野生动植物',
            wetland: '湿地',
            outfall: '排污口',
            rubbish: '倾倒垃圾',
            sand: '采砂取土',
            reclaiming: '围垦、填埋',
            draining: '排干、截水',
            nets: '捕鸟网、地笼',
            alien: '外来物种',
            other: '其他',
          },
          { title: '类别', required: true },
        ),
        note: f.text({ title: '情况', required: true, max: 300 }),
        settled: f.boolean({ title: '当场处置' }),
      },
      { title: '发现情况', max: 50 },
    ),
    water: f.choice(waterStates, { title: '水情', help: ofWetlands }),
    birds: f.rows(
      {
        species: f.text({ title: '鸟种', required: true, max: 60 }),
        count: f.integer({ title: '只数', unit: '只', required: true, min: 0, max: 1_000_000 }),
        note: f.text({ title: '情况', max: 200 }),
      },
      { title: '见到的鸟', max: 100, help: ofWetlands },
    ),
    river_session: f.text({ title: '河湖长巡河编号', max: 60, unique: true, help: '与河湖长巡河是同一次的，填写对方系统的编号；一个编号只登记一次' }),
    photos: f.evidence({ title: '现场照片' }),
    contents: f.choices(patrolContents, { title: '巡林内容', help: ofChiefs }),
    modes: f.choices(patrolModes, { title: '方式', help: ofChiefs }),
    areas: f.rows({ visited: f.division({ title: '到访区划', required: true }) }, { title: '到访区域', help: ofChiefs }),
    accompanied: f.rows(
      { organisation: f.text({ title: '单位', required: true }), persons: f.integer({ title: '人数', unit: '人', min: 1 }) },
      { title: '随行', help: ofChiefs },
    ),
    prior_issues: f.rows(
      { issue: f.reference({ title: '问题', register: 'issue', required: true }), note: f.text({ title: '核查情况' }) },
      { title: '巡前梳理的未决问题', help: ofChiefs },
    ),
    instructions: f.text({ title: '现场指示', long: true, help: ofChiefs }),
    offline: f.boolean({ title: '离线记录' }),
    note: f.text({ title: '备注', max: 500 }),
    length_km: f.decimal({ title: '轨迹长度', unit: '公里', scale: 2, min: '0', system: true }),
    chiefs: f.integer({ title: '林长人次', unit: '人次', min: 0, system: true }),
    rangers: f.integer({ title: '护林员人次', unit: '人次', min: 0, system: true }),
  },
  vast: true,
  states: { recorded: '已完成', under_way: '巡护中', void: '已作废' },
  start: ['recorded', 'under_way'],
  transitions: {
    finish: {
      title: '结束巡护',
      from: 'under_way',
      to: 'recorded',
      by: [...chiefHands, 'ranger', 'county.fire_officer', ...departments],
      needs: ['ended_at', 'evidence_grade'],
      takes: [
        'along',
        'track',
        'place',
        'weather',
        'finds',
        'water',
        'birds',
        'river_session',
        'photos',
        'contents',
        'modes',
        'areas',
        'accompanied',
        'prior_issues',
        'instructions',
        'offline',
        'note',
      ],
    },
    annul: {
      title: '作废',
      from: ['recorded', 'under_way'],
      to: 'void',
      by: [...chiefHands, 'county.fire_officer', ...departments],
      reason: true,
      aside: true,
      warning: '作废后不再计入巡林人次和巡护次数，记录仍保留。',
    },
  },
  access: {
    create: [...chiefHands, 'ranger', ...departments],
    read: 'any_post',
    update: { by: [...chiefHands, ...departments], in: ['recorded', 'under_way'] },
    kinds: keptKinds,
  },
  whose: { under_way: 'created_by' },
  label: ['walker', 'started_at'],
  event: 'started_at',
  columns: ['kind', 'walker', 'started_at', 'ended_at', 'purposes', 'evidence_grade', 'length_km', 'division', 'state'],
  checks: [
    notAhead('started_at', { code: 'patrol_ahead', message: '开始时间不能晚于现在', fields: ['started_at'] }),
    oneSession,
    nobodyTwice,
    finished,
    graded,
    dutyOfChiefs,
    ofWetlandWalks,
  ],
  map: { geometry: 'track', colorBy: 'evidence_grade', minZoom: 10 },
  indexes: [
    ['kind', 'started_at'],
    ['started_at', 'state'],
  ],
})
export interface PatrolTable extends Table<typeof patrol> {}
