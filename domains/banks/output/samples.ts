import type { SampleContext, Samples } from '#kit/room/samples.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** A year, and a month, that no other made-up record of the same product has. */
const fungi = ({ nth }: SampleContext) =>
  ({
    product: 'fungi',
    land_basis: 'forest',
    mass: '1.5',
    volume: null,
    plants: null,
    visits: null,
    income: '12000',
    belongs_to_year: 1950 + (nth() % 150),
  }) as const
const unit = { product: 'fungi', land_basis: 'forest', mass: '2', volume: null, plants: null, visits: null } as const
const monthOf = (n: number): string => {
  return `${1990 + Math.floor(n / 12)}-${two(1 + (n % 12))}-01`
}

export const samples: Samples = {
  bank_output: { create: fungi, update: () => unit },
  product_price: {
    create: ({ nth }) => ({ product: 'fungi', month: monthOf(nth()) }),
    update: ({ record }) => ({ product: 'fungi', month: record?.['month'] }),
  },
}
