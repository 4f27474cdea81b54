import type { Check } from '#kit/register/transition.ts'

/** 湿地保护法14: important wetlands stand within a layer of control lines; which version must be told once they are listed. */
export const listedWhole: Check = ({ after }) =>
  after['state'] === 'listed' && after['importance'] !== 'ordinary' && !after['layer']
    ? { code: 'wetland_layer_required', message: '重要湿地应写明范围所据的管控图层版本（湿地保护法14）', fields: ['layer'] }
    : null
