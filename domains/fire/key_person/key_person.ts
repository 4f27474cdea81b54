import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import type { Sensitive } from '#kit/register/access.ts'
import { calendarDays, untilField } from '#kit/register/transition.ts'
import { inOrder } from '#kit/register/checks.ts'
import { townshipHands } from '../keepers.ts'

/** Health and minors are sensitive personal information (个人信息保护法28): necessity, notice and a single purpose. */
const guarded = (mask: Sensitive['mask']): Sensitive => ({
  mask,
  roles: ['township.officer', 'village.forest_chief', 'county.fire_officer'],
  purpose: '仅用于防火期内“人盯人”看护，防火期满即失效',
})

export const keyPersonCategories = {
  intellectual: '智力障碍',
  mental: '精神障碍',
  minor: '未成年人',
  elderly_alone: '独居高龄',
  worshipper: '祭祀人员',
  field_worker: '野外作业人员',
  beekeeper: '养蜂人员',
  charcoal_burner: '烧炭烧窑人员',
  other: '其他',
} as const

/** A person who may start a fire without meaning to, with a guardian and a watcher, for one fire season only. */
export const keyPerson = register('key_person', {
  title: '防火重点人员',
  basis: ['个人信息保护法28', '个人信息保护法29', '个人信息保护法31', '个人信息保护法34'],
  fields: {
    person_name: f.text({ title: '姓名', required: true, max: 40, sensitive: guarded('name') }),
    category: f.choice(keyPersonCategories, { title: '类别', required: true, sensitive: guarded('text') }),
    risk_reason: f.text({ title: '列管原因', required: true, max: 300, sensitive: guarded('text') }),
    informed_on: f.date({ title: '告知本人（监护人）日期', required: true, help: '个人信息保护法35：国家机关处理个人信息应当告知' }),
    valid_from: f.date({ title: '列管起始', required: true }),
    valid_to: f.date({ title: '列管截止', required: true }),
    season_order: f.text({ title: '防火期依据', max: 100, help: '当地防火期命令的文号；系统里没有该期间的，必须填写' }),
    guardian_name: f.text({ title: '监护人', max: 40, later: true, sensitive: guarded('name') }),
    guardian_phone: f.text({ title: '监护人电话', max: 20, later: true, sensitive: guarded('phone') }),
    watcher: f.person({ title: '看护人', later: true }),
    watched_from: f.date({ title: '看护起始', later: true }),
    watched_to: f.date({ title: '看护截止', system: true, help: '看护中断之日；期满时为列管截止日' }),
    last_contact_on: f.date({ title: '最近联系', later: true }),
  },
  states: { registered: '待落实', watched: '看护中', lapsed: '看护中断', expired: '期满失效', removed: '已移出' },
  start: 'registered',
  transitions: {
    assign: {
      title: '落实监护人和看护人',
      from: ['registered', 'lapsed'],
      to: 'watched',
      by: [...townshipHands],
      needs: ['guardian_name', 'watcher', 'watched_from'],
      takes: ['guardian_phone'],
      within: calendarDays(3),
    },
    contact: { title: '记录联系', from: 'watched', by: ['ranger', 'village.forest_chief', 'township.officer'], needs: ['last_contact_on'], aside: true },
    lapse: { title: '看护中断', from: 'watched', to: 'lapsed', by: ['village.forest_chief', ...townshipHands], reason: true, aside: true },
    remove: { title: '移出', from: ['registered', 'watched', 'lapsed'], to: 'removed', by: [...townshipHands], reason: true, aside: true },
    expire: {
      title: '期满失效',
      from: ['registered', 'watched', 'lapsed'],
      to: 'expired',
      by: ['system'],
      lapses: untilField('valid_to'),
      aside: true,
      basis: ['个人信息保护法47'],
    },
  },
  access: {
    create: ['township.officer', 'village.forest_chief'],
    // The offices that answer for the figure see that each record is there; what it says of the person stays masked for them.
    read: [
      'ranger',
      'village.forest_chief',
      'township.officer',
      'county.fire_officer',
      'city.fire_officer',
      'township.forest_chief',
      'county.chief_office',
      'city.chief_office',
    ],
  },
  event: 'valid_from',
  label: ['person_name'],
  columns: ['person_name', 'category', 'watcher', 'valid_from', 'valid_to', 'last_contact_on', 'division', 'state'],
  checks: [
    inOrder('valid_from', 'valid_to', { code: 'ends_before_start', message: '列管截止不能早于起始', fields: ['valid_to'] }),
    inOrder('valid_from', 'watched_from', { code: 'watched_too_early', message: '看护起始不能早于列管起始', fields: ['watched_from'] }),
    inOrder('watched_from', 'valid_to', { code: 'watched_too_late', message: '看护起始不能晚于列管截止', fields: ['watched_from'] }),
  ],
})
export interface KeyPersonTable extends Table<typeof keyPerson> {}
