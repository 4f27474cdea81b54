import type { Samples } from '#kit/room/samples.ts'

const forms = ['tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other'] as const

export const samples: Samples = {
  duty_conversion: {
    // of another province than any city's here: the reports of the suite stay as they are
    create: ({ nth, day }) => ({
      province: String(11 + (nth() % 80)),
      form: forms[nth() % forms.length],
      quantity: '2.00',
      trees: '3.00',
      valid_from: day(-400 + nth()),
      valid_to: day(-400 + nth()),
    }),
    end: ({ record }) => ({ valid_to: record?.['valid_from'] }),
  },
}
