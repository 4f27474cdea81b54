import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  forest_city: {
    create: ({ nth, day }) => ({
      name: `试验创建${nth()}`,
      title_level: 'national',
      level: 'village',
      edition: 'gbt37342_2024',
      rain_class: 'above_800',
      plain: false,
      started_on: day(-900),
    }),
    issue_plan: ({ day }) => ({ plan_issued_on: day(-880), plan_from: 2023, plan_to: 2035, plan_document: null }),
    file: ({ day }) => ({ filed_on: day(-860) }),
    note_filing: ({ day }) => ({ filed_on: day(-860) }),
    improve: ({ day }) => ({ improvement_issued_on: day(-400), improvement_document: null }),
    apply: ({ day }) => ({ applied_on: day(-60), self_check: null, early_reason: '按省级要求提前申报' }),
    province_check: ({ day }) => ({ province_checked_on: day(-50) }),
    state_check: ({ day }) => ({ state_checked_on: day(-40) }),
    show: ({ day }) => ({ shown_from: day(-30), shown_to: day(-20) }),
    name_city: ({ day }) => ({ named_on: day(-10), recheck_due: day(1000) }),
    recheck: ({ day }) => ({ rechecked_on: day(-5), recheck_due: day(1500) }),
    warn: ({ day }) => ({ warned_on: day(-3) }),
    revoke: ({ day }) => ({ revoked_on: day(-1) }),
    change_edition: () => ({ edition: 'gbt37342_2019' }),
  },
}
