import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  fire_ban: { create: () => ({ extends: null, issued_by: '试验县人民政府' }), update: () => ({ issued_by: '试验县人民政府' }) },
}
