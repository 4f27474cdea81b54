import type { SampleContext, Samples } from '#kit/room/samples.ts'

const unnamed = { latin: null, family: null, genus: null, planted_on: null, planted_by: null, legend_age: null }
const aged = { true_age: null, estimated_age: 150, age_method: 'interviews' } as const
const ungraded = { grade: null, scheme: null, identified_level: null, identification_number: null, published_on: null }
const three = { grade: 'three', scheme: 'forestry_3', identified_level: 'county', identification_number: '试验古树1号' } as const

/** What a tree from an old list has. */
export const listed = { state: 'protected', ...three, published_on: '2021-01-01' } as const

/** A tree on the register, made for the record that asks for one unless it is given. */
export const ofTree = async ({ given, make }: SampleContext, over: Record<string, unknown> = listed): Promise<{ tree: unknown }> => ({
  tree: given?.['tree'] ?? (await make('ancient_tree', over))['id'],
})

export const samples: Samples = {
  ancient_tree: {
    create: ({ day, given }) => ({
      kind: 'ancient',
      species: '试验树',
      ...unnamed,
      ...aged,
      vigour: 'weak',
      vigour_cause: '试验',
      threats: ['paving'],
      measured_on: day(-30),
      ...(given?.['state'] === 'protected' ? { ...three, published_on: listed.published_on } : ungraded),
    }),
    publish: ({ day }) => ({ ...three, ...aged, published_on: day(-20) }),
    regrade: () => ({ ...three, ...aged }),
    correct: ({ today }) => ({ measured_on: today }),
    note_condition: () => ({ vigour: 'weak', vigour_cause: '试验' }),
    report_death: ({ today }) => ({ death_found_on: today }),
    confirm_death: ({ today }) => ({ death_confirmed_on: today, death_confirmed_by: 'county' }),
    fell: ({ today }) => ({ felled_on: today }),
    end_emergency: ({ today }) => ({ emergency_ended_on: today }),
    report_felling: ({ today }) => ({ emergency_ended_on: today, reported_up_on: today }),
  },
}
