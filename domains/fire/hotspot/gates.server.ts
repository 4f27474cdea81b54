import { instantMs } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { hotspot } from './hotspot.ts'

export const hotspotGates: readonly Gate[] = [
  gate(hotspot, ['verify'], '核查用时', async ({ after, at }) => ({
    minutes_to_verify: Math.max(0, Math.round((instantMs(at) - instantMs(after.received_at ?? after.created_at)) / 60_000)),
  })),
  gate(hotspot, ['close'], '森林火情须转办', async ({ after }) => {
    if (after.verdict === 'forest_fire' && !after.fire_event)
      refuse({ code: 'fire_event_required', message: '核查为森林火情的，须先登记火情并关联', fields: ['fire_event'] })
  }),
]
