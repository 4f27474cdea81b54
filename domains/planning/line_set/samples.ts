import type { SampleContext, Samples } from '#kit/room/samples.ts'

type Days = { readonly in_force_from: string; readonly in_force_to: string }

/** A version of a line that holds on the day of use, and no other of its kind with it. */
async function inForce({ make, take }: SampleContext, kind: string, days: Days): Promise<unknown> {
  const made = await make('control_layer', { kind, ...days })
  await take('control_layer', String(made['id']), 'check')
  return (await take('control_layer', String(made['id']), 'enter_force'))['id']
}

export const samples: Samples = {
  control_line_set: {
    create: async (context) => {
      const { day, nth } = context
      const ago = 6000 + 2 * nth()
      const days = { in_force_from: day(-ago), in_force_to: day(1 - ago) }
      return {
        farmland: await inForce(context, 'permanent_farmland', days),
        red_line: await inForce(context, 'ecological_red_line', days),
        urban_boundary: await inForce(context, 'urban_boundary', days),
        enabled_on: days.in_force_from,
      }
    },
    enable: ({ record }) => ({ enabled_on: record?.['enabled_on'] }),
  },
}
