import { defineRoom } from '#kit/room/room.ts'
import { division } from './division/division.ts'

export const room = defineRoom({
  name: 'division',
  title: '行政区划',
  help: '市、县、乡镇、村的区划和代码。管理员和市林长办在这里新设、撤销、换码和变更隶属；换码不影响已有记录。',
  chapter: '0',
  registers: [division],
})
