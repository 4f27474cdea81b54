import { remembered } from './remember.ts'

/**
 * Words of office prose that say nothing of what is counted: whoever leaves them out says the same. What is not here and not in an
 * indicator's own examples is an unknown word, and with an unknown word at it no number is proved. Words that limit (新增, 计划, 专职),
 * deny (未, 尚) or add others (等) are left out on purpose.
 */
const weightless = [
  '组织开展',
  '认真开展',
  '深入开展',
  '持续开展',
  '扎实开展',
  '有序开展',
  '开展',
  '完成',
  '组织',
  '实现',
  '推动',
  '推进',
  '进行',
  '做好',
  '抓好',
  '目前',
  '一共',
  '共计',
  '总共',
  '合计',
  '累计',
  '总计',
  '共有',
  '达到',
  '现有',
  '实有',
  '总数',
  '总量',
  '数量',
  '人数',
  '总人数',
  '合共',
  '积极',
  '全面',
  '全覆盖',
  '扎实',
  '深入',
  '有效',
  '有序',
  '有力',
  '及时',
  '严格',
  '依法',
  '切实',
  '认真',
  '大力',
  '科学',
  '精准',
  '稳步',
  '不断',
  '持续',
  '常态化',
  '常态',
  '充分',
  '坚持',
  '顺利',
  '圆满',
  '全力',
  '全程',
  '高效',
  '从严',
  '从快',
  '规范',
  '强化',
  '加强',
  '着力',
  '始终',
  '牢牢',
  '高质量',
  '圆满完成',
  '统筹',
  '一线',
  '强力',
  '快速',
  '工作',
  '仅仅',
  '只有',
  '仅',
  '只',
  '已经',
  '已',
  '共',
  '计',
  '的',
  '了',
  '有',
  '为',
  '是',
  '达',
  '到',
  '约',
  '则',
  '即',
] as const

const byLength = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|')
const neutral = new RegExp(byLength(weightless), 'g')

/** The whole of the year that is meant: its number is read apart (see period.ts). */
const year = '(?:(?:19|20)\\d\\d|[二一][〇零九][〇零一二三四五六七八九]{2})\\s?年'
const yearEnd = '12月31日|12月底|十二月底|12月末|(?:0?1月)?[-—–~～至到]12月|1[-—–~～至到]12月'
const wholeYear = new RegExp(
  `(?:截至|截止到|截止|到|至)?(?:${year}|今年|本年|去年|上年|上一年)度?(?:末|底|全年|内|${yearEnd})?|(?:截至|截止到|截止)?(?:${yearEnd}|年末|年底)|全年度?|年内|当年`,
  'g',
)
/** Which place these mean is read apart (see place.ts). */
const wholePlace = /全市域|全市|我市|本市|全域|全县|我县|本县|全区|我区|本区/g
const marks = /[\s“”"'‘’「」『』《》〈〉：:、，,·•|—–\-（）()[\]【】。；;！？]/g
const opening =
  /^(?:\s|[“”"‘’、：:·•|]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．](?!\d)|[一二三四五六七八九十]是|首先|同时|此外|另外|以及|并且|还|并|和|及|与|另|其中|其余)+/

/** Full-width letters and signs as half-width, letters small: 10ｋＶ is 10kV. */
export function plainLetters(words: string): string {
  return /[\uff01-\uff5eA-Z]/.test(words) ? words.normalize('NFKC').toLowerCase() : words
}

/** What remains of words when all that says nothing is taken out: 全市共有图书馆员 → 图书馆员. */
export const coreOf = remembered((words) => {
  if (words === '') return ''
  return plainLetters(words).replace(opening, '').replace(wholeYear, '').replace(wholePlace, '').replace(marks, '').replace(neutral, '')
})

/** Whether the words begin a part of what stood before: 其中. */
export const isPart = (words: string): boolean => /^[\s“”"‘’、：:（(，]*其中/.test(words)

/** Whether a time said of a clause is the whole of a year, or the end of it. */
export const isWholeYear = (words: string): boolean =>
  words.trim() === '' ||
  words
    .replace(/^[（(“\s]*(?:在|到|过去)?/, '')
    .replace(wholeYear, '')
    .replace(/^(?:一年来?|按照|期末)?[\s）)”]*$/, '') === ''

/** Words with which clauses of office prose begin: what stands at such a place is a deed and not a name. */
const deeds = [
  ...weightless.filter((word) => word.length > 1),
  '落实',
  '建立',
  '建成',
  '建设',
  '构建',
  '健全',
  '完善',
  '制定',
  '制订',
  '出台',
  '印发',
  '编制',
  '编印',
  '发布',
  '发放',
  '下达',
  '下发',
  '拨付',
  '兑现',
  '办结',
  '办理',
  '查处',
  '查办',
  '查结',
  '整治',
  '整改',
  '排查',
  '检查',
  '督查',
  '督导',
  '巡查',
  '核实',
  '核查',
  '审核',
  '审批',
  '批准',
  '准予',
  '保护',
  '防控',
  '防治',
  '聚焦',
  '围绕',
  '紧扣',
  '立足',
  '结合',
  '根据',
  '按照',
  '依托',
  '利用',
  '通过',
  '创新',
  '探索',
  '深化',
  '优化',
  '细化',
  '压实',
  '夯实',
  '筑牢',
  '守牢',
  '守住',
  '织密',
  '严厉',
  '打击',
  '严守',
  '严把',
  '宣传',
  '培训',
  '召开',
  '举办',
  '参加',
  '设立',
  '设置',
  '明确',
  '配备',
  '选派',
  '组建',
  '成立',
  '形成',
  '提升',
  '提高',
  '促进',
  '确保',
  '保障',
  '发挥',
  '发现',
  '解决',
  '协调',
  '处理',
  '处置',
  '牵头',
  '联合',
  '会同',
  '配合',
  '抽调',
  '出动',
  '投入',
  '争取',
  '申报',
  '启动',
  '实施',
  '划定',
  '对接',
  '衔接',
  '谋划',
  '部署',
  '要求',
  '强调',
  '指导',
  '引导',
  '鼓励',
  '支持',
  '推行',
  '推广',
  '示范',
  '带动',
  '辐射',
] as const

/** General words for places, levels and offices: no name of one. */
const common = [
  '重点',
  '有关',
  '相关',
  '各级',
  '各部门',
  '各地',
  '各县',
  '各乡',
  '各镇',
  '市县',
  '县区',
  '区县',
  '乡镇',
  '城乡',
  '农村',
  '山区',
  '城区',
  '园区',
  '景区',
  '社区',
  '小区',
  '辖区',
  '地区',
  '库区',
  '灾区',
  '疫区',
  '牧区',
  '郊区',
  '街道',
  '基层',
  '市委',
  '市政府',
  '党委',
  '政府',
  '市级',
  '县级',
  '乡级',
  '村级',
  '镇级',
  '部门',
  '城市',
  '区域',
  '市场',
  '村民',
  '村组',
  '乡土',
  '乡村',
  '县域',
  '市域',
  '保护区',
  '责任区',
  '示范区',
  '功能区',
  '管控区',
  '缓冲区',
  '核心区',
  '跨省',
  '跨区',
  '跨县',
  '两级',
  '四级',
  '五级',
  '三级',
  '行政',
] as const
const deed = new RegExp(`^(?:${byLength(deeds)})`)
const general = new RegExp(`^(?:${byLength(common)})`)

/** Whether a clause begins with a deed or a general word, so that it names no place and no office of its own. */
export const beginsGeneral = (words: string): boolean => deed.test(words) || general.test(words)

const headWords =
  /主要|重点|做法|回顾|基本|情况|成效|成绩|问题|亮点|总体|经验|进展|特色|存在|下一?步|打算|总结|概况|措施|任务|附表|附件|汇总|统计|一览|表|报告|管理|建设|保障/g

/** The matter that a heading names, or empty where it names none: a short name, and not a deed (坚持高位推动). */
export const matterOf = remembered((heading) => {
  const core = coreOf(heading)
  if (core.length > 6 || deed.test(core)) return ''
  return core.replace(headWords, '')
})

/** Whether two stretches of words have two characters in a row in common. */
export const akin = (words: string, others: string): boolean =>
  Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)).some((pair) => others.includes(pair))
