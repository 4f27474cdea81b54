import { defineRoom } from '#kit/room/room.ts'
import { controlLayer } from './control_layer/control_layer.ts'

/** Spatial planning (chapter 1): the control lines that every application is judged against. */
export const room = defineRoom({
  name: 'planning',
  title: '空间管控',
  help: '基本农田、生态红线、城镇边界、自然保护地、湿地、水源地、公益林等管控线。每次更新登记一个新版本并导入图形，自施行日起，使用林地的申请都按它核查。',
  chapter: '1',
  registers: [controlLayer],
})
