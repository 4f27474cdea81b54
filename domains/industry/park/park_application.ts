import { parkAspects, parkLevels, parkTitles } from '#datasets/industry/park.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { aspectsWhole, decidedByPaper } from './checks.ts'

/**
 * A park is put forward for a name. What the city itself names is scored, shown and named in the one ledger of selections (affairs), and this
 * application points there; what the province names is forwarded, and its answer entered.
 */
export const parkApplication = register('park_application', {
  title: '园区申报',
  basis: ['四川省现代林（草）业园区认定管理办法（试行）', '市级现代林业园区认定管理办法'],
  fields: {
    park: f.reference({ title: '园区', register: 'forestry_park', required: true }),
    level: f.choice(parkLevels, { title: '申报级别', required: true }),
    sought: f.choice(parkTitles, { title: '申报称号', required: true }),
    rules: f.reference({ title: '认定办法', register: 'policy_document', help: '按申报当年施行的办法' }),
    rules_number: f.text({ title: '办法名称和文号', required: true, max: 200 }),
    aspects: f.rows(
      {
        aspect: f.choice(parkAspects, { title: '方面', required: true }),
        statement: f.text({ title: '达到的情况', required: true, max: 1000 }),
        points: f.integer({ title: '自评分', min: 0, max: 1000 }),
      },
      { title: '九个方面', required: true, min: 9, max: 9, help: '逐个方面填写；指标和分值按所依据的办法' },
    ),
    materials: f.evidence({ title: '申报材料', required: true }),
    applied_on: f.date({ title: '申报日期', later: true }),
    forwarded_number: f.text({ title: '报送文号', max: 100, later: true }),
    award: f.reference({ title: '评选申报', register: 'award_application', later: true, help: '市级园区的评分、公示和命名在“评选申报”里办，这里选定那一件' }),
    score: f.text({ title: '评审得分', max: 20, later: true }),
    decided_on: f.date({ title: '公布日期', later: true }),
    decision_number: f.text({ title: '公布文号', max: 100, later: true }),
  },
  states: { draft: '草稿', applied: '已申报', forwarded: '已报送', granted: '已入选', refused: '未入选', withdrawn: '已撤回' },
  start: 'draft',
  transitions: {
    apply: { title: '申报', from: 'draft', to: 'applied', by: [...bothDesks], needs: ['applied_on'] },
    forward: { title: '审核报送', from: 'applied', to: 'forwarded', by: [...cityDesk], needs: ['forwarded_number'], unlike: 'apply' },
    return: { title: '退回补正', from: 'applied', to: 'draft', by: [...cityDesk], reason: true, aside: true },
    grant: {
      title: '入选公布',
      from: 'forwarded',
      to: 'granted',
      by: [...cityDesk],
      takes: ['award', 'score', 'decided_on', 'decision_number'],
      unlike: 'apply',
      check: decidedByPaper,
    },
    refuse: { title: '未入选', from: ['applied', 'forwarded'], to: 'refused', by: [...cityDesk], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['draft', 'applied', 'forwarded'], to: 'withdrawn', by: [...countyDesk, ...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['draft'] } },
  label: ['park', 'level', 'sought'],
  event: 'applied_on',
  columns: ['park', 'level', 'sought', 'applied_on', 'score', 'decided_on', 'division', 'state'],
  checks: [
    aspectsWhole,
    daysInTurn(
      [
        ['applied_on', '申报'],
        ['decided_on', '公布'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [
    ['park', 'state'],
    ['level', 'applied_on'],
  ],
})
export interface ParkApplicationTable extends Table<typeof parkApplication> {}
