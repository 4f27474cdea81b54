import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Bookings are for the coming year, each on a day of its own, so that none fills another’s base. */
const visit = ({ nth, day }: SampleContext) => ({
  held_on: day(nth() % 300),
  persons: 20,
  minors: 10,
  guides: 2,
  insured: true,
  safety_plan: '带队教师2名，走环线，联系镇卫生院',
  event: null,
  trail: null,
})

export const samples: Samples = {
  nature_base: {
    create: ({ day }) => ({ opened_on: day(-500), capacity: 100_000, naming_number: '某林发〔2023〕6号' }),
    pause: ({ day }) => ({ paused_on: day(0) }),
    close: ({ day }) => ({ closed_on: day(0) }),
  },
  nature_trail: {
    create: ({ day }) => ({ opened_on: day(-300), base: null }),
    shut: ({ day }) => ({ shut_on: day(-20) }),
    reopen: ({ day }) => ({ checked_on: day(-10) }),
    end: ({ day }) => ({ ended_on: day(-1) }),
  },
  nature_visit: {
    create: visit,
    hold: ({ day }) => ({ held_on: day(-1), persons: 20, minors: 10, guides: 2, insured: true, safety_plan: '带队教师2名' }),
  },
}
