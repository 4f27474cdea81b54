import { EMERGENCY_REPORT_DAYS } from '#datasets/ancient_tree/care.ts'
import { all, daysInTurn, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays } from '#kit/register/transition.ts'
import { bothDesks, cityDesk, countyDesk, groundHands, townshipHands } from '../keepers.ts'
import { ageSound, confirmedByIdentifier, gradeFromPaper, namesAgree, vigourSound } from './checks.ts'
import { treeFields } from './fields.ts'

const codes = { ahead: 'tree_day_ahead', reversed: 'tree_days_reversed' } as const

/** One tree, from the day on which somebody told of it to the day on which it is struck off; its file is never deleted. */
export const ancientTree = register('ancient_tree', {
  title: '古树名木',
  basis: ['古树名木保护条例8—14、18、20（2025-03-15起）', '四川省古树名木保护条例（2020-01-01起）', 'LY/T 2737-2016', 'LY/T 2738-2016'],
  fields: treeFields,
  states: {
    registered: '待认定',
    protected: '在册保护',
    death_reported: '疑似枯死',
    dead: '已确认死亡',
    felled: '紧急采伐',
    not_identified: '不予认定',
    struck: '已注销（档案保留）',
  },
  start: ['registered', 'protected'],
  transitions: {
    publish: {
      title: '认定公布',
      from: 'registered',
      to: 'protected',
      by: ['system'],
      needs: ['grade', 'scheme', 'identified_level', 'identification_number', 'published_on'],
      takes: ['true_age', 'estimated_age', 'age_method'],
      basis: ['古树名木保护条例10'],
    },
    regrade: {
      title: '重新定级',
      from: 'protected',
      by: ['system'],
      needs: ['grade', 'scheme', 'identified_level', 'identification_number'],
      takes: ['true_age', 'estimated_age', 'age_method'],
      aside: true,
      basis: ['古树名木保护条例8', '古树名木保护条例10'],
    },
    refuse: { title: '不予认定', from: 'registered', to: 'not_identified', by: ['system', ...bothDesks], needs: ['refused_why'], aside: true },
    correct: {
      title: '复测更正',
      from: ['protected', 'registered'],
      by: [...bothDesks, 'system'],
      needs: ['measured_on'],
      takes: ['girth_cm', 'height_m', 'crown_ew_m', 'crown_ns_m', 'local_name', 'place', 'ownership', 'story', 'photos', 'group_number'],
      reason: true,
      aside: true,
    },
    note_condition: {
      title: '记下生长势',
      from: 'protected',
      by: ['system'],
      needs: ['vigour'],
      takes: ['vigour_cause', 'threats', 'surroundings'],
      aside: true,
    },
    relocate: { title: '移植到新址', from: 'protected', by: ['system'], needs: ['location', 'place'], aside: true, basis: ['古树名木保护条例15'] },
    report_death: {
      title: '报告枯死',
      from: 'protected',
      to: 'death_reported',
      by: [...groundHands, 'system'],
      needs: ['death_found_on', 'death_note'],
      evidence: ['death_photos'],
      aside: true,
      undo: 'found_alive',
      basis: ['古树名木保护条例20'],
      check: notAhead('death_found_on', { code: 'tree_day_ahead', message: '发现日期不能晚于今天', fields: ['death_found_on'] }),
    },
    confirm_death: {
      title: '确认死亡',
      from: 'death_reported',
      to: 'dead',
      by: [...bothDesks],
      needs: ['death_confirmed_on', 'death_confirmed_by', 'death_cause', 'death_number', 'disposal'],
      unlike: 'report_death',
      basis: ['古树名木保护条例20'],
      warning: '确认死亡后不再计入在册株数，编号不再使用，档案保留。',
      check: all(
        confirmedByIdentifier,
        daysInTurn(
          [
            ['death_found_on', '发现'],
            ['death_confirmed_on', '死亡确认'],
          ],
          codes,
        ),
      ),
    },
    found_alive: { title: '没有枯死', from: 'death_reported', to: 'protected', by: [...bothDesks], reason: true, aside: true },
    fell: {
      title: '紧急采伐',
      from: ['protected', 'death_reported'],
      to: 'felled',
      by: [...countyDesk],
      needs: ['emergency', 'felled_on'],
      reason: true,
      aside: true,
      basis: ['古树名木保护条例14'],
      warning: '只有突发重大疫情、自然灾害等紧急情况可以采伐；应急结束后三十日内逐级报告。',
      check: notAhead('felled_on', { code: 'tree_day_ahead', message: '采伐日期不能晚于今天', fields: ['felled_on'] }),
    },
    end_emergency: {
      title: '应急处置结束',
      from: 'felled',
      by: [...countyDesk],
      needs: ['emergency_ended_on'],
      aside: true,
      check: daysInTurn(
        [
          ['felled_on', '采伐'],
          ['emergency_ended_on', '应急处置结束'],
        ],
        codes,
      ),
    },
    report_felling: {
      title: '逐级报告并注销',
      from: 'felled',
      to: 'struck',
      by: [...countyDesk],
      needs: ['emergency_ended_on', 'reported_up_on', 'report_number'],
      within: calendarDays(EMERGENCY_REPORT_DAYS.days, '古树名木保护条例14', { since: 'emergency_ended_on' }),
      check: daysInTurn(
        [
          ['felled_on', '采伐'],
          ['emergency_ended_on', '应急处置结束'],
          ['reported_up_on', '报告'],
        ],
        codes,
      ),
    },
    strike: { title: '注销', from: 'dead', to: 'struck', by: [...cityDesk, ...countyDesk], reason: true },
  },
  access: {
    create: [...townshipHands, 'city.forestry_officer', 'system'],
    read: 'any_post',
    update: { by: [...townshipHands, 'city.forestry_officer'], in: ['registered'] },
  },
  event: 'published_on',
  label: ['number', 'species'],
  columns: ['number', 'species', 'grade', 'vigour', 'estimated_age', 'place', 'published_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'grade', minZoom: 9 },
  imported: 'also',
  checks: [
    ageSound,
    vigourSound,
    namesAgree,
    gradeFromPaper,
    notAhead('measured_on', { code: 'tree_day_ahead', message: '测量日期不能晚于今天', fields: ['measured_on'] }),
    notAhead('published_on', { code: 'tree_day_ahead', message: '公布日期不能晚于今天', fields: ['published_on'] }),
  ],
  indexes: [
    ['state', 'grade'],
    ['vigour', 'state'],
  ],
})
export interface AncientTreeTable extends Table<typeof ancientTree> {}
