import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '变化原因代码表BHYY（2015版），四川省代码表可导入替换', confidence: 'secondary', looked_up_on: '2026-11-28' }

/**
 * Cause of a change on the ground (变化原因 BHYY), the 2015 generation of the forest-resource code tables as used in provincial
 * builds. Sichuan's own table replaces it by import; codes are text and are never computed with.
 */
export const CHANGE_CAUSES = [
  { code: '10', title: '植树造林', parent: null },
  { code: '11', title: '人工造林', parent: '10' },
  { code: '12', title: '人工更新', parent: '10' },
  { code: '13', title: '飞播造林', parent: '10' },
  { code: '20', title: '森林采伐', parent: null },
  { code: '21', title: '主伐', parent: '20' },
  { code: '22', title: '低产（效）林改造采伐', parent: '20' },
  { code: '23', title: '更新采伐', parent: '20' },
  { code: '24', title: '其他采伐', parent: '20' },
  { code: '30', title: '规划调整', parent: null },
  { code: '31', title: '退耕还林', parent: '30' },
  { code: '32', title: '其他规划调整', parent: '30' },
  { code: '33', title: '种植结构调整', parent: '30' },
  { code: '40', title: '占用征收', parent: null },
  { code: '41', title: '经审批占用征收', parent: '40' },
  { code: '42', title: '未审批占用征收', parent: '40' },
  { code: '50', title: '毁林开荒', parent: null },
  { code: '70', title: '灾害因素', parent: null },
  { code: '71', title: '火灾', parent: '70' },
  { code: '72', title: '地质灾害', parent: '70' },
  { code: '73', title: '其它灾害', parent: '70' },
  { code: '80', title: '自然因素', parent: null },
  { code: '81', title: '封山育林', parent: '80' },
  { code: '82', title: '其它自然因素', parent: '80' },
  { code: '90', title: '调查因素', parent: null },
  { code: '91', title: '漏划', parent: '90' },
  { code: '92', title: '错划', parent: '90' },
  { code: '93', title: '其它调查因素', parent: '90' },
  { code: '96', title: '行政界线变化', parent: null },
  { code: '99', title: '地类未变管理因子变化', parent: null },
] as const
/** As a register's field takes it. */
export const CHANGE_CAUSE_CODES: CodeList = {
  name: 'change_cause',
  title: '变化原因',
  source: LOOKED_UP.source,
  codes: Object.fromEntries(CHANGE_CAUSES.map(({ code, title }) => [code, title])),
}

export type ChangeCause = (typeof CHANGE_CAUSES)[number]['code']
