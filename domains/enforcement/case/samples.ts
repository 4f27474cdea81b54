import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Made of the kind that is asked for, else of the one that whoever makes it handles. */
const ofFire = ({ given, hand }: SampleContext): boolean =>
  (given?.['kind'] ?? (hand.role === 'township.officer' || hand.role.endsWith('fire_officer') ? 'fire' : 'forest')) === 'fire'
const educated = { alias: '张某', kind: 'person', outcome: 'educated' } as const
const fined = { alias: '张某', kind: 'person', outcome: 'fined', fine: '100.00' } as const

export const samples: Samples = {
  law_case: {
    create: (context) =>
      ofFire(context)
        ? { kind: 'fire', offence: 'fire_in_the_open', act_began_on: null, act_ended_on: context.day(-50), found_on: context.day(-40), hazard: null }
        : {
            kind: 'forest',
            supervision_year: null,
            offence: 'illegal_occupation',
            act_began_on: context.day(-60),
            act_ended_on: context.day(-50),
            found_on: context.day(-40),
            // At no place: an open case of occupation would stand against every application around it.
            location: null,
            lead: null,
            spots: [],
            public_welfare_area: '1.0000',
            commercial_area: '1.0000',
            restoration_cost: '10000.00',
            earlier_penalties: [],
            unpunished: [],
          },
    file: ({ day }) => ({ filed_on: day(-30) }),
    file_criminal: ({ day }) => ({ filed_on: day(-30) }),
    investigate: ({ record }) =>
      record?.['kind'] === 'fire'
        ? { parties: [educated] }
        : { parties: [fined], public_welfare_area: '1.0000', commercial_area: '1.0000', restoration_cost: '10000.00', earlier_penalties: [], unpunished: [] },
    decide: ({ day, record }) => ({ parties: [record?.['kind'] === 'fire' ? educated : fined], decided_on: day(-10) }),
    serve: ({ day }) => ({ served_on: day(-8) }),
    reopen: ({ day }) => ({ filed_on: day(-30) }),
    prosecute: ({ record }) => (record?.['kind'] === 'fire' ? { parties: [educated] } : { parties: [fined], earlier_penalties: [], unpunished: [] }),
    judge: () => ({ judgements: [{ alias: '张某', sentence: 'fine_only', court_fine: '5000.00' }] }),
  },
}
