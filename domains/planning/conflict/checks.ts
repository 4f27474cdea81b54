import type { Check } from '#kit/register/transition.ts'

/** A conflict has another side: a plan, or a line that stands over all plans. */
export const otherSideNamed: Check = ({ after }) => {
  const [plan, line] = [after['other_plan'], after['control_layer']]
  if (plan && line) return { code: 'conflict_two_sides', message: '对方规划和管控图层只填一项', fields: ['other_plan', 'control_layer'] }
  if (!plan && !line) return { code: 'conflict_other_missing', message: '请填写与哪个规划或哪个管控图层不一致', fields: ['other_plan', 'control_layer'] }
  return plan === after['plan'] ? { code: 'conflict_with_itself', message: '规划不能与自己冲突', fields: ['other_plan'] } : null
}

/** Ground that is claimed twice is drawn and measured. */
export const groundDrawn: Check = ({ after }) =>
  after['found_by'] === 'ground' && (!after['ground'] || !after['area'])
    ? { code: 'conflict_ground_missing', message: '空间重叠应画出范围并写明面积', fields: ['ground', 'area'] }
    : null

/** 土地管理法18, 生态环境法典65: a special plan gives way to the lines; ground inside one is not left as it is. */
export const linesStand: Check = ({ after }) =>
  after['control_layer'] && after['settlement'] === 'kept'
    ? { code: 'conflict_line_kept', message: '与管控线重叠的不能并存：修改本规划，或者由管控线的保管单位依法调整（土地管理法18）', fields: ['settlement'] }
    : null

/** Who has the other side change its paper names the paper. */
export const changeShown: Check = ({ after }) =>
  after['settlement'] !== 'this_yields' && !after['settlement_document']
    ? { code: 'conflict_paper_missing', message: '对方同意的函件或会议纪要请填写文号', fields: ['settlement_document'] }
    : null
