import { wetlandTypes } from '#datasets/wetland/types.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

/** The stock of wetland of one type in one county. A year is closed by its county; what comes to light of it later is a correction of the open year. */
export const wetlandAccount = register('wetland_account', {
  title: '湿地面积账户',
  basis: ['湿地保护法13', '湿地保护法18'],
  fields: {
    type: f.code({ title: '湿地类型', list: wetlandTypes, required: true }),
    survey: f.text({ title: '起账所据调查', required: true, max: 100, help: '如“第三次全国国土调查（2019年12月31日）”' }),
    begins_on: f.date({ title: '起账日期', required: true }),
    closed_year: f.integer({ title: '已关账至年度', min: 1990, max: 2200, later: true }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { open: '使用中', ended: '已停用' },
  start: 'open',
  transitions: {
    close_year: {
      title: '年度关账',
      from: 'open',
      by: [...bothDesks],
      needs: ['closed_year'],
      aside: true,
      warning: '关账后不能再登记该年度及以前的增减；以后发现的，按调查增补、核减记入未关账的年度。',
      check: ({ before, after, at }) => {
        if (Number(after.closed_year) >= Number(at.slice(0, 4)))
          return { code: 'wetland_year_running', message: '本年度尚未结束，不能关账', fields: ['closed_year'] }
        return Number(after.closed_year) > Number(before?.['closed_year'] ?? 0)
          ? null
          : { code: 'wetland_year_closed_already', message: '该年度已关账', fields: ['closed_year'] }
      },
    },
    reopen_year: {
      title: '重新开账',
      from: 'open',
      by: [...cityDesk],
      needs: ['closed_year'],
      reason: true,
      aside: true,
      check: ({ before, after }) =>
        Number(after.closed_year) < Number(before?.['closed_year'] ?? 0)
          ? null
          : { code: 'wetland_year_not_earlier', message: '重新开账应填写更早的年度', fields: ['closed_year'] },
    },
    end: { undo: 'resume', title: '停用', from: 'open', to: 'ended', by: [...cityDesk], reason: true, aside: true },
    resume: { title: '恢复使用', from: 'ended', to: 'open', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post' },
  label: ['type'],
  event: 'begins_on',
  columns: ['type', 'survey', 'begins_on', 'closed_year', 'division', 'state'],
  indexes: [['division', 'type']],
})
export interface WetlandAccountTable extends Table<typeof wetlandAccount> {}
