export const channels = { applied: '当事人申请', petition: '信访导入', patrol: '巡护发现', assigned: '上级交办' } as const
export const ledTo = {
  arbitration: '农村土地承包仲裁',
  court: '人民法院',
  registry: '不动产登记机构',
  reconsideration: '行政复议',
  police: '公安机关',
  compensation: '征收补偿程序',
} as const
/** While it stands so, nobody cuts or changes the land (森林法22 ¶4): from the acceptance until what ends it has taken effect. */
export const liveStates = ['accepted', 'inquired', 'mediating', 'agreed', 'failed', 'awarded', 'decided', 'in_court', 'judged', 'suspended'] as const
/** What has an outcome that only a court, or its opening again, changes. */
export const endedStates = ['agreed', 'awarded', 'decided', 'in_court', 'judged', 'effective', 'performed', 'archived'] as const
