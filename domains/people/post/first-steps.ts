import type { Role } from '#kit/register/access.ts'

/** One thing that whoever takes up a post does first, and where. */
export type FirstStep = { readonly text: string; readonly href: string }
type Held = Exclude<Role, 'system'>

const inbox = (text: string): FirstStep => ({ text, href: '/inbox' })
const made = (register: string, text: string): FirstStep => ({ text, href: `/registers/${register}/new` })
const list = (register: string, text: string): FirstStep => ({ text, href: `/registers/${register}` })

const chiefOffice = [
  inbox('先看待办：验收、督办和要转办的问题，逾期的排在前面'),
  made('instruction', '林长有交办事项，登记林长指令，写明承办单位和期限'),
  { text: '核对谁该巡林而没有巡林', href: '/forest_chief/shortfall' },
  { text: '年底在报告页核对、说明、封存', href: '/report' },
] as const
const forestry = [
  inbox('先看待办：受理、审核、核实都在这里，办完即走'),
  list('map_spot', '图斑下发后，按内业核对、外业核实、审核的次序办'),
  list('harvest_permit', '采伐许可先看限额账簿有没有可用的限额'),
  { text: '湿地增减先看面积账，每一笔都要有依据', href: '/wetland/account' },
  { text: '旧台账用 Excel 导入：先在台账页下载模板', href: '/registers/compensation_payee' },
] as const
const fireOfficer = [
  { text: '每天先看火险等级', href: '/fire/danger' },
  { text: '把卫星热点文件放进来，派给乡镇核查', href: '/fire/hotspots' },
  inbox('看待办：隐患整改、用火许可、火情初报的时限最短'),
  made('fire_ban', '需要禁火时起草禁火令，看清影响的许可再发布'),
] as const
const chief = [
  { text: '看本月：要求巡几次、已巡几次、片区里还有什么没办完', href: '/' },
  made('patrol', '每次巡林登记一条，把发现的问题写进去'),
  made('instruction', '要人办的事，发一条林长指令'),
] as const

/** What holders of each post do first, in the order of a day; shown on the page of help. */
export const firstSteps: Readonly<Record<Held, readonly FirstStep[]>> = Object.freeze({
  admin: [
    { text: '给任职的人开设账号，初始密码当面交给本人', href: '/administration/accounts' },
    list('post', '换人先登记新任职，再办交接，名下的事随岗位走'),
    { text: '看看谁在什么时候做了什么', href: '/administration/audit' },
    { text: '核对法规数值的来源，把“待核”的逐条核实', href: '/administration/sources' },
  ],
  'city.chief_office': chiefOffice,
  'county.chief_office': chiefOffice,
  'city.forestry_officer': forestry,
  'county.forestry_officer': forestry,
  'city.fire_officer': fireOfficer,
  'county.fire_officer': fireOfficer,
  'township.officer': [
    inbox('先看待办：只有您能办的排在“我的”里'),
    made('issue', '发现问题就登记，照片要带拍摄位置'),
    made('harvest_permit', '村民要砍树，代他提交采伐申请'),
    list('hotspot', '热点派到本乡镇，先签收，再到现场核查'),
  ],
  ranger: [
    made('patrol', '上山前登记一条巡护，回来补上轨迹'),
    made('issue', '看到问题就拍照登记，一件事只登记一次'),
    made('hazard', '看到火灾隐患，登记隐患'),
    inbox('有派给您的事，在待办里'),
  ],
  'city.forest_chief': chief,
  'county.forest_chief': chief,
  'township.forest_chief': chief,
  'village.forest_chief': chief,
  procurator: [
    inbox('先看待办：移送的线索和等您答复的建议'),
    list('law_case', '查看行政与刑事案件的办理和移送'),
    made('procuratorial_suggestion', '制发检察建议，到期未回复会提醒'),
  ],
  police: [inbox('先看待办：移送的案件有受理时限'), list('law_case', '受理、立案、移送起诉都记在案件里'), made('case_lead', '接到线索先登记，再核查')],
})
