import { DAY_LENGTHS } from '#datasets/fire/fwi.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { latitude } from './latitude.ts'
import { dayLengthOfMiddle, pinnedDayLength } from './place.server.ts'
import { dayLengthAt } from './science/day-length.ts'

/** What the fire danger pages leave to the city. */
export const dangerSettings: readonly Setting[] = [
  {
    key: latitude,
    title: '火险日长表的纬度',
    help: '加拿大火险天气指数按纬度取日长表，表在北纬30°处换一张。全市用同一张，以免一条假的分界线穿过城市；不设时按全市轮廓的中心。',
    unit: '度',
    min: 15,
    max: 60,
    decimals: 2,
    preset: null,
    effect: async (tx, value) => {
      const now = await pinnedDayLength(tx)
      const then = (value === null ? null : dayLengthAt(value)) ?? (await dayLengthOfMiddle(tx))
      return now === then
        ? `日长表仍为“${DAY_LENGTHS[now].title}”，指数不变。`
        : `日长表由“${DAY_LENGTHS[now].title}”改为“${DAY_LENGTHS[then].title}”，各地各日的加拿大火险天气指数随之重算；国家标准的火险等级不变。`
    },
  },
]
