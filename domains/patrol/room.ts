import { defineRoom } from '#kit/room/room.ts'
import { patrol } from './patrol/patrol.ts'

export const room = defineRoom({
  name: 'patrol',
  title: '巡林巡护',
  help: '林长巡林和护林员巡护记在同一本台账，一次走动只记一条。先登记出发，回来后补上轨迹和发现的问题；长度由轨迹量出，不用填写。',
  chapter: '0',
  registers: [patrol],
})
